package dev.shinchoku.measures.published;

import java.util.List;

/** How a whole text is set and worded: what one table is too short to tell. */
record Typography(ColumnWidths widths, Phrases phrases) {
    static Typography of(List<Line> lines, List<Row> rows) {
        return new Typography(ColumnWidths.of(rows), new Phrases(lines.stream().map(Line::text).toList()));
    }

    Fit fit() {
        return new Fit(widths, phrases);
    }

    Arrangements arrangements() {
        return new Arrangements(widths, phrases);
    }
}
