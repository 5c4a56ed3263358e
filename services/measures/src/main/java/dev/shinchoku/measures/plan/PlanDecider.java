package dev.shinchoku.measures.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.shinchoku.measures.plan.PlanCommand.AdoptPlan;
import dev.shinchoku.measures.plan.PlanCommand.OutlinePlan;
import dev.shinchoku.measures.plan.PlanCommand.RegisterPlan;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanAdopted;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanOutlined;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanRegistered;

/** The rules of a plan's life. */
final class PlanDecider {
    private PlanDecider() {}

    static PlanDecision decide(PlanCommand command, Optional<AnnualPlan> plan) {
        return switch (command) {
            case RegisterPlan register -> register(register, plan);
            case OutlinePlan outline -> plan.map(current -> outline(outline, current)).orElseGet(() -> unknown(outline.planId()));
            case AdoptPlan adopt -> plan.map(current -> adopt(adopt, current)).orElseGet(() -> unknown(adopt.planId()));
        };
    }

    private static PlanDecision register(RegisterPlan command, Optional<AnnualPlan> plan) {
        return plan.isPresent()
                ? new PlanDecision.Refused(new PlanRefusal.PlanExists(command.planId()))
                : new PlanDecision.Decided(
                        new AnnualPlanRegistered(command.planId(), command.title(), command.fiscalYear(), command.strategy()));
    }

    private static PlanDecision outline(OutlinePlan command, AnnualPlan plan) {
        List<Heading> merged = merged(plan.headings(), command.headings());
        return merged.equals(plan.headings())
                ? new PlanDecision.Unchanged()
                : new PlanDecision.Decided(new AnnualPlanOutlined(plan.planId(), merged));
    }

    /** A page that shows a heading without its excerpt, because the box stands on another page, does not take the excerpt away. */
    private static List<Heading> merged(List<Heading> known, List<Heading> shown) {
        Map<String, Heading> byNumber = new TreeMap<>();
        known.forEach(heading -> byNumber.put(heading.number(), heading));
        shown.forEach(heading -> byNumber.merge(heading.number(), heading, PlanDecider::newer));
        return byNumber.values().stream().sorted(Heading.IN_ORDER).toList();
    }

    private static Heading newer(Heading known, Heading shown) {
        return new Heading(shown.number(), shown.title().isEmpty() ? known.title() : shown.title(),
                shown.excerpts().isEmpty() ? known.excerpts() : shown.excerpts());
    }

    private static PlanDecision adopt(AdoptPlan command, AnnualPlan plan) {
        return plan.state() == AnnualPlan.State.ADOPTED
                ? new PlanDecision.Refused(new PlanRefusal.PlanIsAdopted(plan.planId()))
                : new PlanDecision.Decided(new AnnualPlanAdopted(plan.planId(), Optional.of(command.measures())));
    }

    private static PlanDecision unknown(String planId) {
        return new PlanDecision.Refused(new PlanRefusal.NoSuchPlan(planId));
    }
}
