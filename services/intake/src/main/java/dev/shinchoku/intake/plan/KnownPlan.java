package dev.shinchoku.intake.plan;

import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;

/**
 * What intake knows of an annual plan.
 *
 * @param fiscalYear from April of this year to March of the next
 * @param adopted whether progress on it can be asked for
 * @param measures how many it had at its adoption; 0 before, and where that was not told
 */
public record KnownPlan(String planId, int fiscalYear, boolean adopted, int measures) {

    public static Optional<KnownPlan> evolve(Optional<KnownPlan> plan, RecordedEvent event) {
        return switch (event.type()) {
            case "annual-plan-registered.v1" -> Optional.of(new KnownPlan(event.data().get("planId").asString(), event.data().get(
                    "fiscalYear").asInt(), false, 0));
            case "annual-plan-adopted.v1" -> plan.map(known -> new KnownPlan(known.planId(), known.fiscalYear(), true, event.data().path(
                    "measures").asInt(0)));
            default -> plan;
        };
    }
}
