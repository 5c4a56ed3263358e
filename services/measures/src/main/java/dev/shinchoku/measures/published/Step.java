package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** Reads one row in one of the ways to share it, and adds up what that costs. */
final class Step {
    private static final double SAME_COLUMN_WHILE_OTHER_IS_OPEN = 2;
    private static final double RESUMED = 2.5;
    private static final int ROWS_APART = 4;
    static final double ITEM_WITHOUT_PLAN = 6;

    private final Fit fit;
    private final List<Placed> placed = new ArrayList<>();
    private Progress progress;
    private double cost;

    Step(Fit fit, Progress from) {
        this.fit = fit;
        this.progress = from;
    }

    Step take(Arrangement arrangement, boolean startsItem, double more) {
        cost += arrangement.cost() + more;
        if (startsItem) {
            startLeftItem();
        }
        arrangement.placements().forEach(this::place);
        return this;
    }

    private void startLeftItem() {
        cost += progress.isOpen(Column.LEFT) ? Fit.UNENDED : 0;
        progress = progress.withLeftItem(Math.max(progress.leftItem() + 1, progress.rightItem()));
    }

    private void place(Placement placement) {
        Column column = placement.column();
        if (column == Column.LEFT && progress.leftItem() < progress.rightItem()) {
            startLeftItem();
        }
        Piece piece = placement.piece().below(progress.lastIn(column));
        Column other = column == Column.LEFT ? Column.RIGHT : Column.LEFT;
        cost += progress.last() == column && progress.isOpen(other) ? SAME_COLUMN_WHILE_OTHER_IS_OPEN : 0;
        cost += isResumed(progress.lastIn(column), piece) ? RESUMED : 0;
        cost += fit.cost(progress.lastIn(column), piece, column);
        cost += Tense.cost(piece, partOf(column));
        placed.add(new Placed(piece, partOf(column), itemOf(column)));
        progress = column == Column.LEFT ? progress.withLeft(piece) : progress.withRight(piece);
    }

    /** A body's rows stand side by side: a column that has stopped stays empty until the next body. */
    private static boolean isResumed(Piece before, Piece piece) {
        return !before.isNone() && piece.row() - before.row() > ROWS_APART;
    }

    private Part partOf(Column column) {
        return column == Column.LEFT ? Part.PLAN : progress.part();
    }

    private int itemOf(Column column) {
        return column == Column.LEFT ? progress.leftItem() : progress.rightItem();
    }

    Step pass(Marker marker) {
        if (marker != Marker.NONE) {
            cost += progress.isOpen(Column.RIGHT) ? Fit.UNENDED : 0;
        }
        progress = switch (marker) {
            case NONE -> progress;
            case NEXT_PLAN -> progress.afterNextPlanMarker();
            case RESULTS -> passResults();
        };
        return this;
    }

    private Progress passResults() {
        boolean planMissing = progress.rightItem() > 0 && progress.leftItem() < progress.rightItem();
        cost += planMissing ? ITEM_WITHOUT_PLAN : 0;
        return progress.afterResultsMarker();
    }

    Progress progress() {
        return progress;
    }

    double cost() {
        return cost;
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }
}
