package dev.shinchoku.eventlog;

import java.util.List;
import java.util.stream.Stream;

/**
 * A stream's events in order, versions dense from 1.
 *
 * @param name as in {@code report/cs2024-final.cs2023-3-1-1-01.mofa}
 */
public record EventStream(String name, List<RecordedEvent> events) {
    public StreamHead head() {
        return events.isEmpty() ? StreamHead.ofNew(name) : events.getLast().head();
    }

    /** The stream with one more event at its end. */
    public EventStream followedBy(RecordedEvent event) {
        return new EventStream(name, Stream.concat(events.stream(), Stream.of(event)).toList());
    }
}
