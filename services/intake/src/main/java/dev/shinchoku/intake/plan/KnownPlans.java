package dev.shinchoku.intake.plan;

import java.util.List;
import java.util.Optional;

/** The plans and measures as far as intake has heard of them on {@code shinchoku.measures}. */
public interface KnownPlans {
    Optional<KnownPlan> load(String planId);

    List<KnownMeasure> measuresOf(String planId);

    /** With its places in all plans and what each plan has the ministries do; empty for one that intake has not heard of. */
    Optional<KnownMeasure> measure(String measureId);

    /** Calls back after something new was heard, on the listening thread: the callee must not dawdle there. */
    void onChange(Runnable listener);
}
