package dev.shinchoku.measures.plan;

/** What stands in a plan. */
public interface PlanContents {
    int measuresIn(String planId);
}
