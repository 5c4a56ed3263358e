package dev.shinchoku.measures.importing;

/** The text shows no heading and no measure. */
public final class NotAPlan extends RuntimeException {
    NotAPlan() {
        super("The text shows no heading and no measure of a plan");
    }
}
