package dev.shinchoku.intake.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of an uploaded workbook.
 *
 * @param sheet in which it stands, by the name that it has there
 * @param version of the report when the workbook was downloaded
 * @param places of the answer's fields, by JSON pointer into a submission
 * @param problems at its cells; the row cannot be submitted while there are any
 */
public record FilledRow(String sheet, int row, String reportId, long version, Answer answer, Map<String, Place> places,
        List<CellProblem> problems) {
    public FilledRow with(List<CellProblem> more) {
        return new FilledRow(sheet, row, reportId, version, answer, places, Stream.concat(problems.stream(), more.stream()).toList());
    }

    public FilledRow with(Answer whole, Map<String, Place> all) {
        return new FilledRow(sheet, row, reportId, version, whole, all, problems);
    }

    /** The nearest place of a field: that of what it is part of where it has none of its own, the row's first cell where nothing has. */
    Place placeOf(String field) {
        for (String pointer = field; !pointer.isEmpty(); pointer = pointer.substring(0, pointer.lastIndexOf('/'))) {
            Place place = places.get(pointer);
            if (place != null) {
                return place;
            }
        }
        return new Place(sheet, "A" + row);
    }
}
