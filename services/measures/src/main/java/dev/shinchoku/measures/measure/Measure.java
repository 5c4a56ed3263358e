package dev.shinchoku.measures.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureCarriedOver;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureHistoryRecorded;
import dev.shinchoku.measures.measure.MeasureEvent.MeasurePlanned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureReassigned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRegistered;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRelabelled;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRelisted;

/**
 * What one or more ministries do under a heading; the same measure from year to year.
 *
 * @param places where it stands in each plan, by plan id
 * @param version of its stream
 */
public record Measure(String measureId, Map<String, Place> places, long version) {

    /** A measure's place in one plan, with its texts there. The published ones are those of a past year; empty where none was published. */
    public record Place(int fiscalYear, String label, String heading, List<String> ministries, List<Passage> plan,
            List<Passage> publishedResults,
            List<Passage> publishedNextPlan, List<Relisting> relistings) {

        Place assignedTo(List<String> responsible) {
            return new Place(fiscalYear, label, heading, responsible, plan, publishedResults, publishedNextPlan, relistings);
        }

        Place planned(List<Passage> text) {
            return new Place(fiscalYear, label, heading, ministries, text, publishedResults, publishedNextPlan, relistings);
        }

        Place published(List<Passage> results, List<Passage> nextPlan) {
            return new Place(fiscalYear, label, heading, ministries, plan, results, nextPlan, relistings);
        }

        Place at(String newLabel, String newHeading) {
            return new Place(fiscalYear, newLabel, newHeading, ministries, plan, publishedResults, publishedNextPlan, relistings);
        }

        Place alsoAt(Relisting relisting) {
            return new Place(fiscalYear, label, heading, ministries, plan, publishedResults, publishedNextPlan,
                    Stream.concat(relistings.stream(), Stream.of(relisting)).toList());
        }
    }

    /** 再掲: where else the plan shows the measure. */
    public record Relisting(String label, String heading) {}

    public Optional<Place> in(String planId) {
        return Optional.ofNullable(places.get(planId));
    }

    public static Optional<Measure> evolve(Optional<Measure> measure, RecordedEvent recorded) {
        return MeasureEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(measure, event, recorded.version())).orElse(
                measure);
    }

    static Optional<Measure> of(EventStream stream) {
        Optional<Measure> measure = Optional.empty();
        for (RecordedEvent event : stream.events()) {
            measure = evolve(measure, event);
        }
        return measure;
    }

    static Optional<Measure> evolve(Optional<Measure> measure, MeasureEvent event, long version) {
        return switch (event) {
            case MeasureRegistered(var id, var planId, var year, var label, var heading, var ministries) ->
                Optional.of(new Measure(id, Map.of(planId, place(year, label, heading, ministries, List.of())), version));
            case MeasureCarriedOver(_, _, var planId, var year, var label, var heading, var ministries, var plan) ->
                measure.map(before -> before.placed(planId, place(year, label, heading, ministries, plan), version));
            case MeasurePlanned(_, var planId, _, var plan) -> measure.map(before -> before.changed(planId, place -> place.planned(plan),
                    version));
            case MeasureHistoryRecorded(_, var planId, _, var results, var nextPlan) ->
                measure.map(before -> before.changed(planId, place -> place.published(results, nextPlan), version));
            case MeasureReassigned(_, var planId, var ministries) ->
                measure.map(before -> before.changed(planId, place -> place.assignedTo(ministries), version));
            case MeasureRelabelled(_, var planId, var label, var heading) ->
                measure.map(before -> before.changed(planId, place -> place.at(label, heading), version));
            case MeasureRelisted(_, var planId, var label, var heading) ->
                measure.map(before -> before.changed(planId, place -> place.alsoAt(new Relisting(label, heading)), version));
        };
    }

    private static Place place(int fiscalYear, String label, String heading, List<String> ministries, List<Passage> plan) {
        return new Place(fiscalYear, label, heading, ministries, plan, List.of(), List.of(), List.of());
    }

    private Measure changed(String planId, UnaryOperator<Place> change, long at) {
        return placed(planId, change.apply(in(planId).orElseThrow()), at);
    }

    private Measure placed(String planId, Place place, long at) {
        Map<String, Place> placed = new TreeMap<>(places);
        placed.put(planId, place);
        return new Measure(measureId, placed, at);
    }
}
