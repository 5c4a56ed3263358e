package dev.shinchoku.intake.workbook;

import java.util.List;

/**
 * What an uploaded workbook says.
 *
 * @param strays problems in rows that belong to no report
 */
public record FilledWorkbook(List<FilledRow> rows, List<CellProblem> strays) {}
