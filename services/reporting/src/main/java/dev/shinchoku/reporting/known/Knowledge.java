package dev.shinchoku.reporting.known;

/** Gives what is known at a moment. */
public interface Knowledge {
    Known at(Moment moment);
}
