package dev.shinchoku.measures.measure;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventStream;

/** All measures at a glance. Follows what this service writes at once, and what any other instance wrote within a second. */
public interface MeasureListing {
    /** Takes in a measure's whole stream. */
    void show(EventStream stream);

    /** By id, beginning after the given one. */
    List<Measure> in(String planId, Optional<String> after, int limit);
}
