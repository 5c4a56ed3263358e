package dev.shinchoku.eventlog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it is kept for ever.
 *
 * @param id UUIDv7
 * @param version dense from 1 in its stream
 * @param time in milliseconds; never goes backward within a stream
 * @param traceparent W3C trace context: in the log, of the call that caused it; from the topic, of the message that brought it
 * @param previousHash the hash of the stream's event before; empty for the first
 * @param hash SHA-256 over the canonical JSON of all the rest, lower-case hex
 */
public record RecordedEvent(UUID id, String stream, long version, String type, Instant time, Actor actor, ObjectNode data,
        Optional<IdempotencyKey> idempotencyKey, Optional<String> traceparent, String previousHash, String hash) {
    public StreamHead head() {
        return new StreamHead(stream, version, time, hash);
    }

    /** The same event, for whoever carries its trace on. The hash is that of the event as it is kept. */
    public RecordedEvent tracedBy(Optional<String> context) {
        return new RecordedEvent(id, stream, version, type, time, actor, data, idempotencyKey, context, previousHash, hash);
    }

    RecordedEvent withHash(String computed) {
        return new RecordedEvent(id, stream, version, type, time, actor, data, idempotencyKey, traceparent, previousHash, computed);
    }
}
