package dev.shinchoku.reporting.overview.web;

import dev.shinchoku.reporting.overview.Overview;

/** How dark a cell of the table is: by its share of the largest figure in the table. */
public final class Heat {
    private static final int DARKEST = 4;

    private final int largest;

    Heat(Overview overview) {
        this.largest = overview.ministries().stream().mapToInt(row -> row.counts().total()).max().orElse(1);
    }

    /** 0 for none, 4 for the darkest. */
    public int of(int figure) {
        return figure == 0 ? 0 : Math.max(1, Math.ceilDiv(figure * DARKEST, Math.max(1, largest)));
    }

    /** A percentage in steps of five, so that it can be a class; 0 and 100 only where it is all or nothing. */
    public int share(int part, int whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? 0 : 100;
        }
        return Math.clamp(Math.round(20f * part / whole), 1, 19) * 5;
    }
}
