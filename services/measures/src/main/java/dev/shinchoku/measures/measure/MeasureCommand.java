package dev.shinchoku.measures.measure;

import java.util.List;

/** What somebody wants to be so of a measure. Each says how things are to be; where they are so already nothing happens. */
public sealed interface MeasureCommand {
    String measureId();

    record RegisterMeasure(String measureId, String planId, int fiscalYear, String label, String heading, List<String> ministries)
            implements
                MeasureCommand {}

    record AssignMinistries(String measureId, String planId, List<String> ministries) implements MeasureCommand {}

    record PlanMeasure(String measureId, String planId, List<Passage> plan) implements MeasureCommand {}

    record RecordHistory(String measureId, String planId, List<Passage> results, List<Passage> nextPlan) implements MeasureCommand {}

    record RelistMeasure(String measureId, String planId, String label, String heading) implements MeasureCommand {}

    /** @param plan empty where no next plan was accepted or published */
    record CarryOverMeasure(String measureId, String fromPlanId, String planId, int fiscalYear, List<Passage> plan)
            implements
                MeasureCommand {}
}
