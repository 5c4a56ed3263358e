package dev.shinchoku.measures.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.service.events.EventCodec;

/** What can happen to an annual plan. The records' fields are those of the contracts. */
public sealed interface PlanEvent {
    EventCodec<PlanEvent> CODEC = new EventCodec<>(Map.of("annual-plan-registered.v1", AnnualPlanRegistered.class,
            "annual-plan-outlined.v1",
            AnnualPlanOutlined.class, "annual-plan-adopted.v1", AnnualPlanAdopted.class));

    record AnnualPlanRegistered(String planId, String title, int fiscalYear, Optional<String> strategy) implements PlanEvent {}

    /** @param headings all of them, as they are from now on */
    record AnnualPlanOutlined(String planId, List<Heading> headings) implements PlanEvent {}

    /** @param measures how many it has; absent in the earliest events */
    record AnnualPlanAdopted(String planId, Optional<Integer> measures) implements PlanEvent {}
}
