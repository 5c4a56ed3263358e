package dev.shinchoku.measures.plan;

import java.util.List;
import java.util.Optional;

/** What somebody wants to happen to a plan. */
public sealed interface PlanCommand {
    String planId();

    record RegisterPlan(String planId, String title, int fiscalYear, Optional<String> strategy) implements PlanCommand {}

    /** Adds headings to the outline; one that is there already is replaced. */
    record OutlinePlan(String planId, List<Heading> headings) implements PlanCommand {}

    /** @param measures how many the plan has */
    record AdoptPlan(String planId, int measures) implements PlanCommand {}
}
