package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan;

/**
 * What a decision on a round rests on besides the round itself.
 *
 * @param plan what is known of the plan that a round is opened on
 * @param measures those of the plan that are known here
 * @param startsFrom the round that is named as the one to start from, where there is such a one
 */
record Surroundings(Instant now, Optional<KnownPlan> plan, List<KnownMeasure> measures, Optional<Round> startsFrom) {
    /** All that a round which is there already asks for. */
    static Surroundings at(Instant now) {
        return new Surroundings(now, Optional.empty(), List.of(), Optional.empty());
    }
}
