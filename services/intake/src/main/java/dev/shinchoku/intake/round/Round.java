package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.RoundEvent.RoundCancelled;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;

/**
 * A reporting round: progress on a plan is asked for by a due date.
 *
 * @param announcedAt when it was laid down
 * @param opensAt empty: it was open at once
 * @param dueAt for all ministries but those in {@code dueDates}
 * @param dueDates by ministry, where it is another than for all
 * @param reminders in their order
 * @param version of its stream
 */
public record Round(String roundId, String planId, String title, Instant announcedAt, Optional<Instant> opensAt, Instant dueAt,
        Map<String, OwnDueDate> dueDates, List<Instant> reminders, Scope scope, Questions questions, Optional<String> startsFrom,
        Optional<Instant> closedAt, Optional<String> cancelledBecause, long version) {

    /** One ministry's due date, and why it has one of its own. */
    public record OwnDueDate(Instant dueAt, String reason) {}

    /** By the clock: a round opens without anybody doing anything. */
    public Phase phase(Instant now) {
        if (cancelledBecause.isPresent()) {
            return Phase.CANCELLED;
        }
        if (closedAt.isPresent()) {
            return Phase.CLOSED;
        }
        return opensAt.filter(now::isBefore).isPresent() ? Phase.SCHEDULED : Phase.OPEN;
    }

    public Instant dueAt(String ministry) {
        return Optional.ofNullable(dueDates.get(ministry)).map(OwnDueDate::dueAt).orElse(dueAt);
    }

    public static Optional<Round> evolve(Optional<Round> round, RecordedEvent recorded) {
        return RoundEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(round, event, recorded)).orElse(round);
    }

    private static Optional<Round> evolve(Optional<Round> round, RoundEvent event, RecordedEvent recorded) {
        return switch (event) {
            case RoundOpened opened -> Optional.of(announced(opened, recorded));
            case RoundDueDateChanged moved -> round.map(before -> before.due(moved, recorded.version()));
            case RoundClosed _ -> round.map(before -> before.ended(Optional.of(recorded.time()), Optional.empty(), recorded.version()));
            case RoundCancelled(_, var reason) -> round.map(before -> before.ended(before.closedAt(), Optional.of(reason), recorded
                    .version()));
        };
    }

    private static Round announced(RoundOpened e, RecordedEvent recorded) {
        return new Round(e.roundId(), e.planId(), e.title(), recorded.time(), e.opensAt(), e.dueAt(), Map.of(), e.reminders(), e.scope()
                .orElse(Scope.ALL), e.questions().orElse(Questions.USUAL), e.startsFrom(), Optional.empty(), Optional.empty(), recorded
                        .version());
    }

    private Round due(RoundDueDateChanged moved, long at) {
        return moved.ministry()
                .map(ministry -> withDueDates(dueAt, with(ministry, new OwnDueDate(moved.dueAt(), moved.reason().orElse(""))), at))
                .orElseGet(() -> withDueDates(moved.dueAt(), laterThan(moved.dueAt()), at));
    }

    private Map<String, OwnDueDate> with(String ministry, OwnDueDate own) {
        Stream<Map.Entry<String, OwnDueDate>> others = dueDates.entrySet().stream().filter(entry -> !entry.getKey().equals(ministry));
        return Stream.concat(others, Stream.of(Map.entry(ministry, own))).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                Map.Entry::getValue));
    }

    /** A date for all is for all: of the ministries' own only those stay that give more time. */
    private Map<String, OwnDueDate> laterThan(Instant due) {
        return dueDates.entrySet().stream().filter(entry -> entry.getValue().dueAt().isAfter(due)).collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, Map.Entry::getValue));
    }

    private Round withDueDates(Instant due, Map<String, OwnDueDate> own, long at) {
        return new Round(roundId, planId, title, announcedAt, opensAt, due, own, reminders, scope, questions, startsFrom, closedAt,
                cancelledBecause, at);
    }

    private Round ended(Optional<Instant> closed, Optional<String> cancelled, long at) {
        return new Round(roundId, planId, title, announcedAt, opensAt, dueAt, dueDates, reminders, scope, questions, startsFrom, closed,
                cancelled, at);
    }
}
