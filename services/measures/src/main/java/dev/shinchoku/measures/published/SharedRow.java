package dev.shinchoku.measures.published;

import java.util.List;

/**
 * A row as shared between the columns in the likeliest way.
 *
 * @param margin how much likelier than the next best way, as a natural logarithm
 * @param cost how badly it fits even so
 */
record SharedRow(List<Placed> placed, double margin, double cost) {
    private static final double SURE = 2;
    private static final double ODD = 4;

    boolean isSure() {
        return margin >= SURE && cost < ODD;
    }
}
