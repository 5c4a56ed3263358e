package dev.shinchoku.intake.plan;

import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;

/**
 * What intake knows of an annual plan.
 *
 * @param adopted whether progress on it can be asked for
 */
public record KnownPlan(String planId, boolean adopted) {

    public static Optional<KnownPlan> evolve(Optional<KnownPlan> plan, RecordedEvent event) {
        return switch (event.type()) {
            case "annual-plan-registered.v1" -> Optional.of(new KnownPlan(event.data().get("planId").asString(), false));
            case "annual-plan-adopted.v1" -> plan.map(known -> new KnownPlan(known.planId(), true));
            default -> plan;
        };
    }
}
