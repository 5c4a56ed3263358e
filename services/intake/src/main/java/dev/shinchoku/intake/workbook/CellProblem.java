package dev.shinchoku.intake.workbook;

/**
 * What is wrong at a cell.
 *
 * @param cell as Excel names it, such as {@code E14}
 * @param reportId empty where the row names none
 * @param code in kebab-case, stable
 * @param detail what to do, in the caller's language
 */
public record CellProblem(String sheet, String cell, String reportId, String code, String detail) {}
