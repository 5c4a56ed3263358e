package dev.shinchoku.measures.plan;

import java.util.List;

import dev.shinchoku.eventlog.EventStream;

/** All plans at a glance. Follows what this service writes at once, and what any other instance wrote within a second. */
public interface PlanListing {
    /** Takes in a plan's whole stream. */
    void show(EventStream stream);

    /** By id. */
    List<AnnualPlan> all();
}
