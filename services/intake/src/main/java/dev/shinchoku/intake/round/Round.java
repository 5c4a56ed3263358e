package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;

/**
 * A reporting round: progress on a plan is asked for by a due date.
 *
 * @param open whether its reports can still be changed
 * @param version of its stream
 */
public record Round(String roundId, String planId, String title, Instant dueAt, boolean open, long version) {

    public static Optional<Round> evolve(Optional<Round> round, RecordedEvent recorded) {
        return RoundEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(round, event, recorded.version())).orElse(
                round);
    }

    private static Optional<Round> evolve(Optional<Round> round, RoundEvent event, long version) {
        return switch (event) {
            case RoundOpened(var id, var planId, var title, var dueAt) -> Optional.of(new Round(id, planId, title, dueAt, true, version));
            case RoundDueDateChanged(_, var dueAt) -> round.map(before -> before.with(dueAt, before.open(), version));
            case RoundClosed _ -> round.map(before -> before.with(before.dueAt(), false, version));
        };
    }

    private Round with(Instant due, boolean isOpen, long at) {
        return new Round(roundId, planId, title, due, isOpen, at);
    }
}
