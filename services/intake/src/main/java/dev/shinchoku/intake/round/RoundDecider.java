package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.round.RoundCommand.CancelRound;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.RoundEvent.RoundCancelled;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;
import dev.shinchoku.intake.round.RoundRefusal.WrongField;

/** The rules of a round's life. */
final class RoundDecider {
    private RoundDecider() {}

    static RoundDecision decide(RoundCommand command, Optional<Round> round, Surroundings surroundings) {
        return switch (command) {
            case OpenRound open -> open(open, round, surroundings);
            case MoveDueDate move -> on(round, move, current -> move(move, current, surroundings.now()));
            case CloseRound close -> on(round, close, current -> close(current, surroundings.now()));
            case CancelRound cancel -> on(round, cancel, current -> cancel(cancel, current, surroundings.now()));
        };
    }

    private static RoundDecision on(Optional<Round> round, RoundCommand command, Function<Round, RoundDecision> decide) {
        return round.map(decide).orElseGet(() -> refused(new RoundRefusal.NoSuchRound(command.roundId())));
    }

    private static RoundDecision open(OpenRound command, Optional<Round> round, Surroundings surroundings) {
        if (round.isPresent()) {
            return refused(new RoundRefusal.RoundExists(command.roundId()));
        }
        if (surroundings.plan().filter(KnownPlan::adopted).isEmpty()) {
            return refused(new RoundRefusal.PlanIsNotAdopted(command.planId()));
        }
        int measures = surroundings.plan().map(KnownPlan::measures).orElse(0);
        int heardOf = surroundings.measures().size();
        if (heardOf < measures) {
            return refused(new RoundRefusal.PlanIsStillArriving(command.planId(), measures, heardOf));
        }
        List<WrongField> wrong = CheckingRounds.wrongIn(command, surroundings);
        return wrong.isEmpty() ? new RoundDecision.Decided(opened(command)) : refused(new RoundRefusal.FieldsAreWrong(wrong));
    }

    private static RoundOpened opened(OpenRound command) {
        return new RoundOpened(command.roundId(), command.planId(), command.title(), command.dueAt(), command.opensAt(), command.reminders()
                .stream().sorted().distinct().toList(), Optional.of(command.scope()).filter(scope -> !scope.equals(Scope.ALL)), command
                        .questions(), command.startsFrom());
    }

    private static RoundDecision move(MoveDueDate command, Round round, Instant now) {
        return switch (round.phase(now)) {
            case CLOSED -> refused(new RoundRefusal.RoundIsClosed(round.roundId()));
            case CANCELLED -> refused(new RoundRefusal.RoundIsCancelled(round.roundId()));
            case SCHEDULED, OPEN -> moved(command, round);
        };
    }

    private static RoundDecision moved(MoveDueDate command, Round round) {
        List<WrongField> wrong = CheckingRounds.wrongIn(command, round);
        if (!wrong.isEmpty()) {
            return refused(new RoundRefusal.FieldsAreWrong(wrong));
        }
        Instant due = command.ministry().map(round::dueAt).orElse(round.dueAt());
        return due.equals(command.dueAt())
                ? new RoundDecision.Unchanged()
                : new RoundDecision.Decided(new RoundDueDateChanged(round.roundId(), command.dueAt(), command.ministry(), command
                        .reason()));
    }

    private static RoundDecision close(Round round, Instant now) {
        return switch (round.phase(now)) {
            case SCHEDULED -> refused(new RoundRefusal.RoundHasNotOpened(round.roundId(), round.opensAt().orElse(now)));
            case OPEN -> new RoundDecision.Decided(new RoundClosed(round.roundId()));
            case CLOSED -> new RoundDecision.Unchanged();
            case CANCELLED -> refused(new RoundRefusal.RoundIsCancelled(round.roundId()));
        };
    }

    private static RoundDecision cancel(CancelRound command, Round round, Instant now) {
        return switch (round.phase(now)) {
            case SCHEDULED, OPEN -> new RoundDecision.Decided(new RoundCancelled(round.roundId(), command.reason()));
            case CLOSED -> refused(new RoundRefusal.RoundIsClosed(round.roundId()));
            case CANCELLED -> new RoundDecision.Unchanged();
        };
    }

    private static RoundDecision refused(RoundRefusal refusal) {
        return new RoundDecision.Refused(refusal);
    }
}
