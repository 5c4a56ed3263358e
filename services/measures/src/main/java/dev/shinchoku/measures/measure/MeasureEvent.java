package dev.shinchoku.measures.measure;

import java.util.List;
import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What can happen to a measure. The records' fields are those of the contracts. */
public sealed interface MeasureEvent {
    EventCodec<MeasureEvent> CODEC = new EventCodec<>(Map.of("measure-registered.v1", MeasureRegistered.class, "measure-planned.v1",
            MeasurePlanned.class, "measure-history-recorded.v1", MeasureHistoryRecorded.class, "measure-reassigned.v1",
            MeasureReassigned.class,
            "measure-relabelled.v1", MeasureRelabelled.class, "measure-relisted.v1", MeasureRelisted.class, "measure-carried-over.v1",
            MeasureCarriedOver.class));

    String measureId();

    record MeasureRegistered(String measureId, String planId, int fiscalYear, String label, String heading, List<String> ministries)
            implements
                MeasureEvent {}

    record MeasurePlanned(String measureId, String planId, int fiscalYear, List<Passage> plan) implements MeasureEvent {}

    /** The published results of a past year, with the next plan published beside them. */
    record MeasureHistoryRecorded(String measureId, String planId, int fiscalYear, List<Passage> results, List<Passage> nextPlan)
            implements
                MeasureEvent {}

    record MeasureReassigned(String measureId, String planId, List<String> ministries) implements MeasureEvent {}

    record MeasureRelabelled(String measureId, String planId, String label, String heading) implements MeasureEvent {}

    record MeasureRelisted(String measureId, String planId, String label, String heading) implements MeasureEvent {}

    record MeasureCarriedOver(String measureId, String fromPlanId, String planId, int fiscalYear, String label, String heading,
            List<String> ministries, List<Passage> plan) implements MeasureEvent {}
}
