package dev.shinchoku.measures.plan;

/** What a command on a plan comes to. */
sealed interface PlanDecision {
    record Decided(PlanEvent event) implements PlanDecision {}

    /** What was asked for is so already. */
    record Unchanged() implements PlanDecision {}

    record Refused(PlanRefusal refusal) implements PlanDecision {}
}
