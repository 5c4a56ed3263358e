package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsCancelled;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsClosed;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsNotOpenYet;

/**
 * What a decision on a report rests on besides the report.
 *
 * @param rules of its round; empty when there is no such round
 * @param twoStep whether the ministry's submissions need its authorised officer's endorsement
 */
record Surroundings(Actor actor, Instant now, Optional<RoundRules> rules, boolean twoStep) {
    boolean roundIsOpen() {
        return rules.filter(RoundRules::isOpen).isPresent();
    }

    /** Why the report takes no changes now; empty when it does. */
    Optional<ReportRefusal> locked(Asked asked) {
        return rules.<Optional<ReportRefusal>>map(round -> switch (round.phase()) {
            case OPEN -> Optional.empty();
            case SCHEDULED -> Optional.of(new RoundIsNotOpenYet(round.roundId()));
            case CANCELLED -> Optional.of(new RoundIsCancelled(round.roundId()));
            case CLOSED -> asked.reopenedUntil().filter(now::isBefore).isPresent()
                    ? Optional.empty()
                    : Optional.of(new RoundIsClosed(round.roundId()));
        }).orElseGet(() -> Optional.of(new RoundIsClosed(asked.roundId())));
    }

    boolean isOfficerOf(String ministry) {
        return actor.has("officer") && isOf(ministry);
    }

    boolean isEndorserOf(String ministry) {
        return actor.has("endorser") && isOf(ministry);
    }

    boolean isCoordinator() {
        return actor.has("coordinator");
    }

    private boolean isOf(String ministry) {
        return actor.ministry().filter(ministry::equals).isPresent();
    }
}
