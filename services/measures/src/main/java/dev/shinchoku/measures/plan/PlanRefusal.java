package dev.shinchoku.measures.plan;

/** Why a command on a plan came to nothing. */
public sealed interface PlanRefusal {
    record NoSuchPlan(String planId) implements PlanRefusal {}

    record PlanExists(String planId) implements PlanRefusal {}

    /** A plan is carried over to the fiscal year that follows its own, and to no other plan. */
    record IsNotNextYear(String planId, int fiscalYear) implements PlanRefusal {}

    record PlanIsAdopted(String planId) implements PlanRefusal {}
}
