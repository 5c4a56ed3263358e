package dev.shinchoku.measures.published;

import java.util.regex.Pattern;

/**
 * Whether a text speaks of what was done or of what will be: results end their sentences in the past, plans never do. Results do say
 * what is so now and then, which counts less.
 */
final class Tense {
    private static final double PAST_IN_PLAN = 4;
    private static final double FUTURE_IN_RESULTS = 1.5;
    private static final Pattern PAST = Pattern.compile("た ?。");
    private static final Pattern FUTURE = Pattern.compile("[^あい ] ?る ?。");

    private Tense() {}

    static double cost(Piece piece, Part part) {
        return switch (part) {
            case PLAN, NEXT_PLAN -> isPast(piece) ? PAST_IN_PLAN : 0;
            case RESULTS -> FUTURE.matcher(piece.text()).find() ? FUTURE_IN_RESULTS : 0;
        };
    }

    /** Whether a plan speaks of what was done, so that it is likely to hold a piece of the results. */
    static boolean isOdd(Placed placed) {
        return placed.part() != Part.RESULTS && isPast(placed.piece());
    }

    private static boolean isPast(Piece piece) {
        return PAST.matcher(piece.text()).find();
    }
}
