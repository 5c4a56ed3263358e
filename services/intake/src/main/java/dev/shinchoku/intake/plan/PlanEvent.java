package dev.shinchoku.intake.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.service.events.EventCodec;

/** What intake listens for about an annual plan. */
sealed interface PlanEvent {
    EventCodec<PlanEvent> CODEC = new EventCodec<>(Map.of("annual-plan-registered.v1", Registered.class, "annual-plan-outlined.v1",
            Outlined.class, "annual-plan-adopted.v1", Adopted.class));

    record Registered(String planId, String title, int fiscalYear) implements PlanEvent {}

    record Outlined(String planId, List<Heading> headings) implements PlanEvent {}

    /** @param measures how many the plan has; the first events of this type have no figure */
    record Adopted(String planId, Optional<Integer> measures) implements PlanEvent {}
}
