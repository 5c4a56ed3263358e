package dev.shinchoku.service.events;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.security.Caller;
import org.jspecify.annotations.Nullable;

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

    /**
     * A command that came as a call.
     *
     * @param key the call's {@code Idempotency-Key}
     * @param ifMatch the call's {@code If-Match}
     * @param call what is asked, as in {@code POST /plans}
     * @throws dev.shinchoku.service.problem.Problem.Refused (400) when one of the headers cannot be read
     */
    public static Request of(Caller caller, Instant now, @Nullable String key, @Nullable String ifMatch, String call, Object body) {
        return new Request(caller.actor(), now, IdempotencyKeys.of(key, caller, call, body), EntityTags.expectedBy(ifMatch));
    }
}
