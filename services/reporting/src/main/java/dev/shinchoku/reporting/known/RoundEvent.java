package dev.shinchoku.reporting.known;

import java.time.Instant;

/** What happens to a reporting round. */
public sealed interface RoundEvent extends Event {
    record Opened(String roundId, String planId, String title, Instant dueAt) implements RoundEvent {}

    record DueDateChanged(String roundId, Instant dueAt) implements RoundEvent {}

    record Closed(String roundId) implements RoundEvent {}
}
