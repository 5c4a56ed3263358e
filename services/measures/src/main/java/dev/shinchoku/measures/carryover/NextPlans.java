package dev.shinchoku.measures.carryover;

import java.util.List;

/** What ministries have reported as next plans, as far as the measures service has heard of it on {@code shinchoku.progress}. */
public interface NextPlans {
    /** The accepted ones of a plan's rounds, in the order in which they were accepted. */
    List<ReportedNextPlan> acceptedOn(String planId);
}
