package dev.shinchoku.intake.round;

import java.util.List;

import dev.shinchoku.eventlog.EventStream;

/** All rounds at a glance. Follows what this service writes at once, and what any other instance wrote within a second. */
public interface RoundListing {
    /** Takes in a round's whole stream. */
    void show(EventStream stream);

    /** By id. */
    List<Round> all();
}
