package dev.shinchoku.intake.plan;

import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;

/**
 * What intake knows of an annual plan.
 *
 * @param adopted whether progress on it can be asked for
 * @param measures how many it had at its adoption; 0 before, and where that was not told
 */
public record KnownPlan(String planId, boolean adopted, int measures) {

    public static Optional<KnownPlan> evolve(Optional<KnownPlan> plan, RecordedEvent event) {
        return switch (event.type()) {
            case "annual-plan-registered.v1" -> Optional.of(new KnownPlan(event.data().get("planId").asString(), false, 0));
            case "annual-plan-adopted.v1" -> plan.map(known -> new KnownPlan(known.planId(), true, event.data().path("measures").asInt(0)));
            default -> plan;
        };
    }
}
