package dev.shinchoku.intake.round;

import java.util.Optional;

import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;

/** The rules of a round's life. */
final class RoundDecider {
    private RoundDecider() {}

    /**
     * @param plan what is known of the plan that a round is opened on
     * @param measuresHeardOf how many measures of it are known here
     */
    static RoundDecision decide(RoundCommand command, Optional<Round> round, Optional<KnownPlan> plan, int measuresHeardOf) {
        return switch (command) {
            case OpenRound open -> open(open, round, plan, measuresHeardOf);
            case MoveDueDate move -> round.map(current -> move(move, current)).orElseGet(() -> refused(new RoundRefusal.NoSuchRound(move
                    .roundId())));
            case CloseRound close -> round.map(current -> close(current)).orElseGet(() -> refused(new RoundRefusal.NoSuchRound(close
                    .roundId())));
        };
    }

    private static RoundDecision open(OpenRound command, Optional<Round> round, Optional<KnownPlan> plan, int measuresHeardOf) {
        if (round.isPresent()) {
            return refused(new RoundRefusal.RoundExists(command.roundId()));
        }
        if (plan.filter(KnownPlan::adopted).isEmpty()) {
            return refused(new RoundRefusal.PlanIsNotAdopted(command.planId()));
        }
        int measures = plan.map(KnownPlan::measures).orElse(0);
        if (measuresHeardOf < measures) {
            return refused(new RoundRefusal.PlanIsStillArriving(command.planId(), measures, measuresHeardOf));
        }
        return new RoundDecision.Decided(new RoundOpened(command.roundId(), command.planId(), command.title(), command.dueAt()));
    }

    private static RoundDecision move(MoveDueDate command, Round round) {
        if (!round.open()) {
            return refused(new RoundRefusal.RoundIsClosed(round.roundId()));
        }
        return round.dueAt().equals(command.dueAt())
                ? new RoundDecision.Unchanged()
                : new RoundDecision.Decided(new RoundDueDateChanged(round.roundId(), command.dueAt()));
    }

    private static RoundDecision close(Round round) {
        return round.open() ? new RoundDecision.Decided(new RoundClosed(round.roundId())) : new RoundDecision.Unchanged();
    }

    private static RoundDecision refused(RoundRefusal refusal) {
        return new RoundDecision.Refused(refusal);
    }
}
