package dev.shinchoku.reporting.known;

import java.util.List;

/** What happens to a measure. */
public sealed interface MeasureEvent extends Event {
    String planId();

    record Registered(String measureId, String planId, int fiscalYear, String label, String heading, List<String> ministries)
            implements
                MeasureEvent {}

    /** The measure stands in the next year's plan too, with the accepted next plan as its plan text. */
    record CarriedOver(String measureId, String fromPlanId, String planId, int fiscalYear, String label, String heading,
            List<String> ministries, List<Passage> plan) implements MeasureEvent {}

    record Planned(String measureId, String planId, int fiscalYear, List<Passage> plan) implements MeasureEvent {}

    /** The published results of a past fiscal year, with the next plan published beside them. */
    record HistoryRecorded(String measureId, String planId, int fiscalYear, List<Passage> results, List<Passage> nextPlan)
            implements
                MeasureEvent {}

    record Reassigned(String measureId, String planId, List<String> ministries) implements MeasureEvent {}

    record Relabelled(String measureId, String planId, String label, String heading) implements MeasureEvent {}

    /** Shown again under another heading of the same plan. */
    record Relisted(String measureId, String planId, String label, String heading) implements MeasureEvent {}
}
