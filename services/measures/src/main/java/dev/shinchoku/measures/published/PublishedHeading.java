package dev.shinchoku.measures.published;

/**
 * A chapter, section or subsection.
 *
 * @param number {@code 3}, {@code 3.1} or {@code 3.1(1)}
 * @param excerpt what it quotes from the strategy; {@link Excerpt#NONE} where it quotes nothing
 */
public record PublishedHeading(String number, String title, Excerpt excerpt) {}
