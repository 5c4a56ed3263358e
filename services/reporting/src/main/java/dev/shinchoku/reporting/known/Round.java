package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.reporting.known.Report.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A reporting round.
 *
 * @param dueAt for all ministries but those in {@code dueDates}
 * @param dueDates by ministry, where it is another than for all
 * @param openedAt when it opens, where that is still to come
 * @param cancelledAt nothing of a cancelled round is owed
 */
public record Round(String roundId, String planId, String title, Instant dueAt, Map<String, Instant> dueDates, Instant openedAt,
        Optional<Instant> closedAt, Optional<Instant> cancelledAt) implements State {

    public Round {
        dueDates = Objects.requireNonNullElse((@Nullable Map<String, Instant>) dueDates, Map.of());
    }

    static Round ofNew(String roundId) {
        return new Round(roundId, "", roundId, Instant.EPOCH, Map.of(), Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    @Override
    public Round after(Event event, Instant at) {
        return event instanceof RoundEvent happened ? evolve(happened, at) : this;
    }

    public boolean isOpen(Instant now) {
        return closedAt.isEmpty() && cancelledAt.isEmpty() && hasOpened(now);
    }

    public boolean hasOpened(Instant now) {
        return !openedAt.isAfter(now);
    }

    public boolean isCancelled() {
        return cancelledAt.isPresent();
    }

    public Instant dueAt(String ministry) {
        return dueDates.getOrDefault(ministry, dueAt);
    }

    /** Whether the ministry owes a report although its due date has passed. */
    public boolean isLate(Standing standing, Instant now) {
        return !isCancelled() && standing.isLate(dueAt(standing.ministry()), now);
    }

    /** Whether the ministry owes a report within the next seven days. */
    public boolean isDueSoon(Standing standing, Instant now) {
        return !isCancelled() && standing.isDueSoon(dueAt(standing.ministry()), now);
    }

    private Round evolve(RoundEvent event, Instant at) {
        return switch (event) {
            case RoundEvent.Opened e -> new Round(roundId, e.planId(), e.title(), e.dueAt(), dueDates, e.opensAt().orElse(at), closedAt,
                    cancelledAt);
            case RoundEvent.DueDateChanged e -> e.ministry().map(ministry -> due(dueAt, with(ministry, e.dueAt()))).orElseGet(() -> due(e
                    .dueAt(), laterThan(e.dueAt())));
            case RoundEvent.Closed _ -> ended(Optional.of(at), cancelledAt);
            case RoundEvent.Cancelled _ -> ended(closedAt, Optional.of(at));
        };
    }

    private Map<String, Instant> with(String ministry, Instant due) {
        return byMinistry(Stream.concat(dueDates.entrySet().stream().filter(entry -> !entry.getKey().equals(ministry)), Stream.of(Map.entry(
                ministry, due))));
    }

    /** A date for all is for all: of the ministries' own only those stay that give more time. */
    private Map<String, Instant> laterThan(Instant due) {
        return byMinistry(dueDates.entrySet().stream().filter(entry -> entry.getValue().isAfter(due)));
    }

    private static Map<String, Instant> byMinistry(Stream<Map.Entry<String, Instant>> entries) {
        return entries.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Round due(Instant forAll, Map<String, Instant> own) {
        return new Round(roundId, planId, title, forAll, own, openedAt, closedAt, cancelledAt);
    }

    private Round ended(Optional<Instant> closed, Optional<Instant> cancelled) {
        return new Round(roundId, planId, title, dueAt, dueDates, openedAt, closed, cancelled);
    }
}
