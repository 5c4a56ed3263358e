package dev.shinchoku.intake.round.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Round.OwnDueDate;
import dev.shinchoku.intake.round.Scope;

/**
 * A round as it is shown.
 *
 * @param open whether its reports can be changed now
 * @param dueDates by ministry, where it is another than {@code dueAt}
 * @param scope absent: all measures of the plan
 * @param cancelledBecause present as soon as it is cancelled
 */
record RoundView(String roundId, String planId, String title, Phase phase, boolean open, Instant opensAt, Instant dueAt,
        Map<String, OwnDueDate> dueDates, List<Instant> reminders, Optional<AskedOf> scope, Questions questions,
        Optional<String> startsFrom,
        Optional<Instant> closedAt, Optional<String> cancelledBecause, long version) {

    /** Each list that is not empty narrows the round down. */
    record AskedOf(List<String> headings, List<String> ministries, List<String> measures) {
        static AskedOf of(Scope scope) {
            return new AskedOf(scope.headings(), scope.ministries(), scope.measures());
        }
    }

    static RoundView of(Round round, Instant now) {
        Phase phase = round.phase(now);
        return new RoundView(round.roundId(), round.planId(), round.title(), phase, phase == Phase.OPEN, round.opensAt().orElse(round
                .announcedAt()), round.dueAt(), round.dueDates(), round.reminders(), Optional.of(round.scope()).filter(
                        scope -> !scope.equals(Scope.ALL)).map(AskedOf::of), round.questions(), round.startsFrom(), round.closedAt(), round
                                .cancelledBecause(), round.version());
    }
}
