package dev.shinchoku.eventlog;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event that was decided and is about to be appended.
 *
 * @param after the head that the decision rests on; the event takes the next version
 * @param type an explicit name with a version, as in {@code progress-submitted.v1}
 * @param now by the caller's clock; the event's time is the later of this and the stream's last time
 * @param traceparent W3C trace context of the call that caused it
 */
public record NewEvent(StreamHead after, String type, ObjectNode data, Actor actor, Instant now, Optional<IdempotencyKey> idempotencyKey,
        Optional<String> traceparent) {
    public NewEvent(StreamHead after, String type, ObjectNode data, Actor actor, Instant now) {
        this(after, type, data, actor, now, Optional.empty(), Optional.empty());
    }

    public NewEvent under(IdempotencyKey key) {
        return new NewEvent(after, type, data, actor, now, Optional.of(key), traceparent);
    }

    public NewEvent tracedBy(Optional<String> context) {
        return new NewEvent(after, type, data, actor, now, idempotencyKey, context);
    }
}
