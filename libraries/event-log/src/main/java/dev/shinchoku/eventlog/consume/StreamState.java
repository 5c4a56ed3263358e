package dev.shinchoku.eventlog.consume;

import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a handler has folded of one stream.
 *
 * @param version of the last event in it; an event of this version or a lower one is in it already and is not folded again
 * @param hash of the last event in it, by which it can be told whether the log has the very same event; empty for a state that was saved
 *        before hashes were kept
 * @param traceparent W3C trace context of what folded the last event, for whoever follows the states
 */
public record StreamState(String stream, long version, Optional<String> hash, ObjectNode state, Optional<String> traceparent) {
    /** The state that a stream is in after this event. */
    public static StreamState after(RecordedEvent event, ObjectNode state) {
        return new StreamState(event.stream(), event.version(), Optional.of(event.hash()), state, event.traceparent());
    }
}
