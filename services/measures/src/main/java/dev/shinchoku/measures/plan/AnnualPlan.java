package dev.shinchoku.measures.plan;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanAdopted;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanOutlined;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanRegistered;

/**
 * One fiscal year's plan.
 *
 * @param headings in the order of their numbers
 * @param version of its stream
 */
public record AnnualPlan(String planId, String title, int fiscalYear, Optional<String> strategy, State state, List<Heading> headings,
        long version) {

    /** 案, 決定. */
    public enum State {
        DRAFT, ADOPTED
    }

    public static Optional<AnnualPlan> evolve(Optional<AnnualPlan> plan, RecordedEvent recorded) {
        return PlanEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(plan, event, recorded.version())).orElse(plan);
    }

    static Optional<AnnualPlan> of(EventStream stream) {
        Optional<AnnualPlan> plan = Optional.empty();
        for (RecordedEvent event : stream.events()) {
            plan = evolve(plan, event);
        }
        return plan;
    }

    private static Optional<AnnualPlan> evolve(Optional<AnnualPlan> plan, PlanEvent event, long version) {
        return switch (event) {
            case AnnualPlanRegistered(var id, var title, var fiscalYear, var strategy) ->
                Optional.of(new AnnualPlan(id, title, fiscalYear, strategy, State.DRAFT, List.of(), version));
            case AnnualPlanOutlined(_, var headings) -> plan.map(before -> before.with(before.state(), headings, version));
            case AnnualPlanAdopted _ -> plan.map(before -> before.with(State.ADOPTED, before.headings(), version));
        };
    }

    private AnnualPlan with(State reached, List<Heading> outline, long at) {
        return new AnnualPlan(planId, title, fiscalYear, strategy, reached, outline, at);
    }
}
