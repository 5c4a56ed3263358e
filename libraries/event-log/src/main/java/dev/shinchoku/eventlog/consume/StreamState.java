package dev.shinchoku.eventlog.consume;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a handler has folded of one stream.
 *
 * @param version of the last event in it; an event of this version or a lower one is in it already and is not folded again
 */
public record StreamState(String stream, long version, ObjectNode state) {}
