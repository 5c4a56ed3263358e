package dev.shinchoku.intake.workbook;

/**
 * Where something stands in a workbook.
 *
 * @param cell as Excel names it, such as {@code E14}
 */
public record Place(String sheet, String cell) {}
