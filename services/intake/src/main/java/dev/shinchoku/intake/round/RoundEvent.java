package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What can happen to a reporting round. The records' fields are those of the contracts. */
public sealed interface RoundEvent {
    EventCodec<RoundEvent> CODEC = new EventCodec<>(Map.of("round-opened.v1", RoundOpened.class, "round-due-date-changed.v1",
            RoundDueDateChanged.class, "round-closed.v1", RoundClosed.class));

    record RoundOpened(String roundId, String planId, String title, Instant dueAt) implements RoundEvent {}

    record RoundDueDateChanged(String roundId, Instant dueAt) implements RoundEvent {}

    record RoundClosed(String roundId) implements RoundEvent {}
}
