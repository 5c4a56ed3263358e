package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;

/**
 * One event on the timeline.
 *
 * @param type its explicit name, as in {@code progress-submitted.v1}
 * @param event empty for a type that reporting does not know
 */
public record Entry(UUID id, String stream, long version, String type, Instant time, Actor actor, Optional<Event> event) {
    /** The state of this entry's stream after it. */
    public <S extends State> State appliedTo(S state) {
        return event.map(happened -> state.after(happened, time)).orElse(state);
    }
}
