package dev.shinchoku.measures.plan;

/** Why a command on a plan came to nothing. */
public sealed interface PlanRefusal {
    record NoSuchPlan(String planId) implements PlanRefusal {}

    record PlanExists(String planId) implements PlanRefusal {}

    record PlanIsAdopted(String planId) implements PlanRefusal {}
}
