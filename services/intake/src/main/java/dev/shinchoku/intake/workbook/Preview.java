package dev.shinchoku.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What confirming an upload would do, row by row. Nothing is submitted by it.
 *
 * @param strays problems in rows that belong to no report
 */
public record Preview(List<Row> rows, List<CellProblem> strays) {
    /** What a row does to its report. */
    public enum Change {
        /** The first that is said. */
        NEW, CHANGED,
        /** It says what is said already: nothing is submitted. */
        SAME,
        /** The report has changed since the workbook was downloaded: it would write over what was said since. */
        OUTDATED,
        /** It has problems at its cells. */
        REFUSED
    }

    /**
     * @param problems for which the row is refused
     * @param warnings that would be recorded with the submission
     */
    public record Row(String reportId, String label, Change change, List<CellProblem> problems, List<CellProblem> warnings,
            List<FieldChange> fields) {}

    /** @param field as a JSON pointer into a submission */
    public record FieldChange(String field, String before, String after) {}

    public long refused() {
        return rows.stream().filter(row -> row.change() == Change.REFUSED).count() + strays.size();
    }

    public long outdated() {
        return rows.stream().filter(row -> row.change() == Change.OUTDATED).count();
    }

    /** What a row without problems does to its report as it is now. */
    static Change changeOf(FilledRow row, OwedReport report) {
        if (row.answer().equals(report.answer())) {
            return Change.SAME;
        }
        if (row.version() != report.version()) {
            return Change.OUTDATED;
        }
        return report.answer().equals(Answer.NONE) ? Change.NEW : Change.CHANGED;
    }

    /** The fields that differ, in the workbook's order. */
    static List<FieldChange> fields(Answer before, Answer after) {
        List<FieldChange> fields = new ArrayList<>();
        note(fields, "/status", before.status().map(Enum::name).orElse(""), after.status().map(Enum::name).orElse(""));
        note(fields, "/results", before.results(), after.results());
        note(fields, "/nextPlan", before.nextPlan(), after.nextPlan());
        note(fields, "/indicators", lines(before), lines(after));
        note(fields, "/evidence", evidence(before), evidence(after));
        note(fields, "/note", before.note(), after.note());
        return List.copyOf(fields);
    }

    private static void note(List<FieldChange> fields, String field, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldChange(field, before, after));
        }
    }

    private static String lines(Answer answer) {
        return String.join("\n", answer.indicators().stream().map(indicator -> "%s: %s / %s %s".formatted(indicator.name(), told(indicator
                .actual()), told(indicator.target()), indicator.unit().orElse("")).strip()).toList());
    }

    private static String told(Optional<Double> number) {
        return number.map(told -> java.math.BigDecimal.valueOf(told).stripTrailingZeros().toPlainString()).orElse("-");
    }

    private static String evidence(Answer answer) {
        return String.join("\n", answer.evidence().stream().map(item -> item.title() + " " + item.url()).toList());
    }
}
