package dev.shinchoku.service.events;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;

/**
 * The circumstances of a command.
 *
 * @param expectedVersion of the stream, by {@code If-Match}
 */
public record Request(Actor actor, Instant now, Optional<IdempotencyKey> idempotencyKey, OptionalLong expectedVersion) {
    /** A command of the system itself. */
    public static Request of(Actor actor, Instant now) {
        return new Request(actor, now, Optional.empty(), OptionalLong.empty());
    }
}
