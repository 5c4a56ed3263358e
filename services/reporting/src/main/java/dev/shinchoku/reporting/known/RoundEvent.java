package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Optional;

/** What happens to a reporting round. */
public sealed interface RoundEvent extends Event {
    /** @param opensAt absent: it is open from this event on */
    record Opened(String roundId, String planId, String title, Instant dueAt, Optional<Instant> opensAt) implements RoundEvent {}

    /** @param ministry whose reports alone are due then; absent: all ministries', but for those whose own date is later */
    record DueDateChanged(String roundId, Instant dueAt, Optional<String> ministry) implements RoundEvent {}

    record Closed(String roundId) implements RoundEvent {}

    record Cancelled(String roundId, String reason) implements RoundEvent {}
}
