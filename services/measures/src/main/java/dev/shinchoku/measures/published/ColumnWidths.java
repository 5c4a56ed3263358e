package dev.shinchoku.measures.published;

import java.util.List;

/**
 * How much a full line of each column holds, in full-width characters. Estimated from the text itself: most lines are full, so their
 * widths gather at the two columns' own and at their sum.
 */
record ColumnWidths(double left, double right) {
    private static final ColumnWidths USUAL = new ColumnWidths(22.5, 28.5);
    private static final double STEP = 0.5;
    private static final double RAGGED = 1.5;
    private static final double TOO_WIDE = -2;
    private static final double PULL_TO_USUAL = 0.15;

    static ColumnWidths of(List<Row> rows) {
        ColumnWidths best = USUAL;
        double bestScore = Double.NEGATIVE_INFINITY;
        double[] widths = rows.stream().filter(Row::hasText).mapToDouble(row -> new Piece(0, 0, row.text(), false).width()).toArray();
        for (double left = 20; left <= 26; left += STEP) {
            for (double right = left + 3; right <= 33; right += STEP) {
                ColumnWidths candidate = new ColumnWidths(left, right);
                double score = candidate.score(widths);
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    double of(Column column) {
        return switch (column) {
            case LEFT -> left;
            case RIGHT -> right;
        };
    }

    private double score(double[] widths) {
        double score = -PULL_TO_USUAL * (Math.abs(left - USUAL.left) + Math.abs(right - USUAL.right));
        for (double width : widths) {
            boolean holds = width <= right + RAGGED / 2 || width >= left + right - 2 * RAGGED;
            score += holds ? Math.max(near(width, left), Math.max(near(width, right), near(width, left + right))) : TOO_WIDE;
        }
        return score;
    }

    /** 1 for a line that is just full, falling to 0 where it is too short or too long to be a full line. */
    private static double near(double width, double full) {
        double room = full - width;
        return room < -0.6 ? 0 : Math.max(0, 1 - Math.abs(room - 0.3) / RAGGED);
    }
}
