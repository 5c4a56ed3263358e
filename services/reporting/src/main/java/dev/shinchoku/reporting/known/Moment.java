package dev.shinchoku.reporting.known;

import java.time.Instant;

/** The instant that a page is true of. */
public sealed interface Moment {
    Instant instant();

    /** What is known now. */
    record Now(Instant instant) implements Moment {}

    /** What was known then: events up to this instant, and it itself. */
    record AsOf(Instant instant) implements Moment {}
}
