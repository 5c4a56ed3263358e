package dev.shinchoku.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What confirming an upload would do, row by row. Nothing is submitted by it.
 *
 * @param strays problems in rows that belong to no report
 */
public record Preview(List<Row> rows, List<CellProblem> strays) {
    /** What a row does to its report; an outdated one would overwrite what was said since the download. */
    public enum Change {
        NEW, CHANGED, SAME, OUTDATED, REFUSED
    }

    /** @param problems for which the row is refused */
    public record Row(String reportId, String label, Change change, List<CellProblem> problems, List<FieldChange> fields) {}

    /** @param field as a JSON pointer into a submission */
    public record FieldChange(String field, String before, String after) {}

    /** @param current the ministry's reports of the round as they are now, by id: rows on any other are refused */
    public static Preview of(FilledWorkbook filled, Map<String, OwedReport> current, Locale locale) {
        return new Preview(filled.rows().stream().map(row -> Optional.ofNullable(current.get(row.reportId())).map(report -> known(row,
                report)).orElseGet(() -> unknown(row, locale))).toList(), filled.strays());
    }

    private static Row known(FilledRow row, OwedReport report) {
        return new Row(row.reportId(), report.label(), changeOf(row, report), row.problems(), fields(report.answer(), row.answer()));
    }

    private static Change changeOf(FilledRow row, OwedReport report) {
        if (!row.problems().isEmpty()) {
            return Change.REFUSED;
        }
        if (row.answer().equals(report.answer())) {
            return Change.SAME;
        }
        if (row.version() != report.version()) {
            return Change.OUTDATED;
        }
        return report.answer().equals(Answer.NONE) ? Change.NEW : Change.CHANGED;
    }

    /** Another ministry's report is answered like one that does not exist. */
    private static Row unknown(FilledRow row, Locale locale) {
        List<CellProblem> problems = new ArrayList<>(row.problems());
        problems.add(new CellProblem(row.sheet(), "A" + row.row(), row.reportId(), "unknown-report", locale.getLanguage().equals("en")
                ? "No report of your ministry in this round. Upload the workbook that was downloaded for it."
                : "この照会での貴府省の報告ではありません。この照会のためにダウンロードしたものを使ってください。"));
        return new Row(row.reportId(), "", Change.REFUSED, List.copyOf(problems), List.of());
    }

    private static List<FieldChange> fields(Answer before, Answer after) {
        List<FieldChange> fields = new ArrayList<>();
        note(fields, "/status", before.status().map(Enum::name).orElse(""), after.status().map(Enum::name).orElse(""));
        note(fields, "/results", before.results(), after.results());
        note(fields, "/nextPlan", before.nextPlan(), after.nextPlan());
        note(fields, "/note", before.note(), after.note());
        note(fields, "/indicators", before.indicators().toString(), after.indicators().toString());
        note(fields, "/evidence", before.evidence().toString(), after.evidence().toString());
        return List.copyOf(fields);
    }

    private static void note(List<FieldChange> fields, String field, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldChange(field, before, after));
        }
    }
}
