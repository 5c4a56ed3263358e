package dev.shinchoku.measures.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the left column can go on to the next item. The right column's marker says so for the right column only; the left column's text
 * begins beside it, or a line before or after where the extraction has put the two on lines of their own.
 */
final class ItemStarts {
    private static final double GO_ON_BESIDE_MARKER = 4;
    private static final double START_BESIDE_MARKER = 0.3;
    private static final double START_ELSEWHERE = 1.5;
    private static final double START_BEFORE_LAST_IS_OVER = 6;

    private final List<Row> rows;
    private final int lastResults;

    ItemStarts(List<Row> rows) {
        this.rows = rows;
        this.lastResults = lastResults(rows);
    }

    private static int lastResults(List<Row> rows) {
        for (int index = rows.size() - 1; index >= 0; index--) {
            if (rows.get(index).marker() == Marker.RESULTS) {
                return index;
            }
        }
        return -1;
    }

    /** The choices, each with its cost: {@code true} where the row's first left piece begins an item. */
    Map<Boolean, Double> of(int index, Progress progress, Arrangement way) {
        boolean beginsLeft = !way.placements().isEmpty() && way.placements().getFirst().column() == Column.LEFT;
        boolean canStart = beginsLeft && index <= lastResults && progress.leftItem() == progress.rightItem();
        if (!canStart) {
            return Map.of(false, 0.0);
        }
        boolean beside = isBesideMarker(index);
        boolean labelled = rows.get(index).afterLabel();
        Map<Boolean, Double> choices = new LinkedHashMap<>();
        choices.put(true, (beside || labelled ? START_BESIDE_MARKER : START_ELSEWHERE) + (isOver(progress)
                ? 0
                : START_BEFORE_LAST_IS_OVER));
        choices.put(false, isOnMarkersLine(index) || labelled && (beside || isOver(progress)) ? GO_ON_BESIDE_MARKER : 0.0);
        return choices;
    }

    private static boolean isOver(Progress progress) {
        return progress.rightItem() == 0 || progress.part() == Part.NEXT_PLAN && !progress.isOpen(Column.RIGHT);
    }

    private boolean isOnMarkersLine(int index) {
        return rows.get(index).marker() == Marker.RESULTS;
    }

    private boolean isBesideMarker(int index) {
        return isOnMarkersLine(index) || index + 1 < rows.size() && isOnMarkersLine(index + 1) && !rows.get(index + 1).hasText();
    }
}
