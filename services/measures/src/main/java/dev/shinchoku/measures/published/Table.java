package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** The lines of one table, from its heading to the next, over all pages that it goes on. */
final class Table {
    final Place place;
    /** Whether the table begins with the text's own heading, so that no measure can have begun before. */
    final boolean fresh;
    final LabelCells labels;
    final List<Row> lines = new ArrayList<>();

    Table(Place place, boolean fresh, LabelCells labels) {
        this.place = place;
        this.fresh = fresh;
        this.labels = labels;
    }

    /** Takes a line's label and ministries; what is left is a line of the body. */
    boolean take(Line line, Line next) {
        String body = labels.take(line, next, lines.size());
        if (body.isEmpty()) {
            return false;
        }
        lines.add(new Row(line.number(), body, Marker.NONE, labels.isRightBefore(), Row.Side.ANY));
        labels.bodyFollows();
        return true;
    }

    boolean isEmpty() {
        return lines.isEmpty() && labels.cells().isEmpty();
    }

    /** The body's rows, with their markers. */
    List<Row> rows(int fiscalYear, Warnings warnings) {
        return new Markers(fiscalYear, warnings).rows(lines).stream().filter(row -> row.hasText() || row.marker() != Marker.NONE).toList();
    }
}
