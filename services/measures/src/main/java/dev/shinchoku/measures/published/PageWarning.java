package dev.shinchoku.measures.published;

/**
 * What somebody should look at.
 *
 * @param line from 1
 * @param text the source text in question
 * @param message what was done about it
 */
public record PageWarning(int line, String text, Reason reason, String message) {}
