package dev.shinchoku.measures.published;

/**
 * A paragraph of a measure's text.
 *
 * @param line where it begins in the source
 */
record Paragraph(String text, int line) {}
