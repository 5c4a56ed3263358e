package dev.shinchoku.measures.published;

/**
 * A text, or one ministry's part of it.
 *
 * @param ministry a code, or empty for all of the measure's ministries together
 * @param text as printed, with a line feed between paragraphs
 */
public record Passage(String ministry, String text) {}
