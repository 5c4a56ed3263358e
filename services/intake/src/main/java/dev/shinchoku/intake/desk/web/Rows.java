package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.intake.desk.web.Entered.EvidenceRow;
import dev.shinchoku.intake.desk.web.Entered.FileRow;
import dev.shinchoku.intake.desk.web.Entered.IndicatorRow;

/** Adds and takes away rows of a form, by the value of the button that was pressed. */
final class Rows {
    private Rows() {}

    /** @param deed as in {@code add-indicator} or {@code remove-evidence:2}; any other changes nothing */
    static Entered changed(Entered form, String deed) {
        String[] parts = deed.split(":", 2);
        int row = parts.length == 2 && parts[1].matches("[0-9]{1,4}") ? Integer.parseInt(parts[1]) : -1;
        return switch (parts[0]) {
            case "add-indicator" -> form.with(added(form.indicators(), IndicatorRow.EMPTY), form.evidence(), form.files());
            case "add-evidence" -> form.with(form.indicators(), added(form.evidence(), EvidenceRow.EMPTY), form.files());
            case "remove-indicator" -> form.with(without(form.indicators(), row), form.evidence(), form.files());
            case "remove-evidence" -> form.with(form.indicators(), without(form.evidence(), row), form.files());
            case "remove-file" -> form.with(form.indicators(), form.evidence(), without(form.files(), row));
            default -> form;
        };
    }

    static Entered attached(Entered form, FileRow file) {
        boolean known = form.files().stream().anyMatch(each -> each.attachmentId().equals(file.attachmentId()));
        return known ? form : form.with(form.indicators(), form.evidence(), added(form.files(), file));
    }

    private static <T> List<T> added(List<T> rows, T row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static <T> List<T> without(List<T> rows, int row) {
        return IntStream.range(0, rows.size()).filter(i -> i != row).mapToObj(rows::get).toList();
    }
}
