package dev.shinchoku.eventlog.consume;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a handler has folded of one stream.
 *
 * @param version of the last event in it; an event of this version or a lower one is in it already and is not folded again
 * @param traceparent W3C trace context of what folded the last event, for whoever follows the states
 */
public record StreamState(String stream, long version, ObjectNode state, Optional<String> traceparent) {
    public StreamState(String stream, long version, ObjectNode state) {
        this(stream, version, state, Optional.empty());
    }
}
