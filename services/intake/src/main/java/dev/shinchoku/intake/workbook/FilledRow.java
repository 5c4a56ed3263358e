package dev.shinchoku.intake.workbook;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of an uploaded workbook.
 *
 * @param sheet in which it stands, by the name that it has there
 * @param version of the report when the workbook was downloaded
 * @param problems at its cells; the row cannot be submitted while there are any
 */
public record FilledRow(String sheet, int row, String reportId, long version, Answer answer, List<CellProblem> problems) {
    public FilledRow with(List<CellProblem> more) {
        return new FilledRow(sheet, row, reportId, version, answer, Stream.concat(problems.stream(), more.stream()).toList());
    }

    public FilledRow with(Answer whole) {
        return new FilledRow(sheet, row, reportId, version, whole, problems);
    }
}
