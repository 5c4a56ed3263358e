package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Optional;

/** A reporting round. */
public record Round(String roundId, String planId, String title, Instant dueAt, Instant openedAt, Optional<Instant> closedAt)
        implements
            State {
    static Round ofNew(String roundId) {
        return new Round(roundId, "", roundId, Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    @Override
    public Round after(Event event, Instant at) {
        return event instanceof RoundEvent happened ? evolve(happened, at) : this;
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    private Round evolve(RoundEvent event, Instant at) {
        return switch (event) {
            case RoundEvent.Opened e -> new Round(roundId, e.planId(), e.title(), e.dueAt(), at, closedAt);
            case RoundEvent.DueDateChanged e -> new Round(roundId, planId, title, e.dueAt(), openedAt, closedAt);
            case RoundEvent.Closed _ -> new Round(roundId, planId, title, dueAt, openedAt, Optional.of(at));
        };
    }
}
