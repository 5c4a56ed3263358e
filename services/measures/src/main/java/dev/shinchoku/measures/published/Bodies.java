package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bodies of a table, each with its pieces by text, after the columns have been separated. */
final class Bodies {
    private final List<Row> rows;
    private final Map<Integer, List<Placed>> byItem = new TreeMap<>();
    private final Map<Integer, Integer> nextPlanMarkers = new TreeMap<>();
    private int count;

    Bodies(List<Row> rows, List<SharedRow> shared) {
        this.rows = rows;
        for (int index = 0; index < rows.size(); index++) {
            shared.get(index).placed().forEach(placed -> byItem.computeIfAbsent(placed.item(), any -> new ArrayList<>()).add(placed));
            countMarker(rows.get(index).marker());
        }
    }

    private void countMarker(Marker marker) {
        switch (marker) {
            case NONE -> {
            }
            case RESULTS -> count++;
            case NEXT_PLAN -> nextPlanMarkers.merge(count, 1, Integer::sum);
        }
    }

    /** How many bodies begin in the table, each with its marker for the results. */
    int count() {
        return count;
    }

    List<Placed> all(int item) {
        return byItem.getOrDefault(item, List.of());
    }

    List<Piece> pieces(int item, Part part) {
        return all(item).stream().filter(placed -> placed.part() == part).map(Placed::piece).toList();
    }

    /** Which of the table's rows the body begins in. */
    int firstRow(int item) {
        return all(item).stream().mapToInt(placed -> placed.piece().row()).min().orElse(rows.size());
    }

    /** Two markers for the next plan in one body: there are two bodies in it, and the marker between them is lost. */
    boolean isTwo(int item) {
        return nextPlanMarkers.getOrDefault(item, 0) > 1;
    }
}
