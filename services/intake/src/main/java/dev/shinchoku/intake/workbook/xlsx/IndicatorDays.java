package dev.shinchoku.intake.workbook.xlsx;

import java.time.LocalDate;
import java.util.Optional;

/** Reads the day of a figure, typed as a text or kept by Excel as its number of days. */
final class IndicatorDays {
    private static final int COLUMN = IndicatorColumn.AS_OF.ordinal();

    private IndicatorDays() {}

    static Optional<LocalDate> read(SheetCells cells) {
        if (cells.isNumber(COLUMN)) {
            return Optional.of(cells.cell(COLUMN).asDate().toLocalDate());
        }
        String text = cells.text(COLUMN);
        Optional<LocalDate> day = Figures.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            cells.problem(COLUMN, "not-a-day", "2026-03-31 のように書いてください。", "Write the day as in 2026-03-31.");
        }
        return day;
    }
}
