package dev.shinchoku.measures.measure;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.measures.measure.Measure.Place;
import dev.shinchoku.measures.measure.Measure.Relisting;
import dev.shinchoku.measures.measure.MeasureCommand.AssignMinistries;
import dev.shinchoku.measures.measure.MeasureCommand.CarryOverMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.PlanMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RecordHistory;
import dev.shinchoku.measures.measure.MeasureCommand.RegisterMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RelistMeasure;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureCarriedOver;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureHistoryRecorded;
import dev.shinchoku.measures.measure.MeasureEvent.MeasurePlanned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureReassigned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRegistered;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRelisted;

/** The rules of a measure's life. Every command can be given again: it then comes to nothing. */
final class MeasureDecider {
    private MeasureDecider() {}

    /** @return the event that makes things so; empty where they are so already, or the measure is not in the plan */
    static Optional<MeasureEvent> decide(MeasureCommand command, Optional<Measure> measure) {
        return switch (command) {
            case RegisterMeasure c -> measure.isPresent()
                    ? Optional.empty()
                    : Optional.of(new MeasureRegistered(c.measureId(), c.planId(), c.fiscalYear(), c.label(), c.heading(), c.ministries()));
            case AssignMinistries c -> measure.flatMap(current -> current.in(c.planId())).filter(place -> !place.ministries().equals(c
                    .ministries()))
                    .map(_ -> new MeasureReassigned(c.measureId(), c.planId(), c.ministries()));
            case PlanMeasure c -> measure.flatMap(current -> current.in(c.planId())).flatMap(place -> plan(c, place));
            case RecordHistory c -> measure.flatMap(current -> current.in(c.planId())).flatMap(place -> recordHistory(c, place));
            case RelistMeasure c -> measure.flatMap(current -> current.in(c.planId()))
                    .filter(place -> !place.relistings().contains(new Relisting(c.label(), c.heading())))
                    .map(_ -> new MeasureRelisted(c.measureId(), c.planId(), c.label(), c.heading()));
            case CarryOverMeasure c -> measure.flatMap(current -> carryOver(c, current));
        };
    }

    private static Optional<MeasureEvent> plan(PlanMeasure command, Place place) {
        return isNothingNew(command.plan(), place.plan())
                ? Optional.empty()
                : Optional.of(new MeasurePlanned(command.measureId(), command.planId(), place.fiscalYear(), command.plan()));
    }

    private static Optional<MeasureEvent> recordHistory(RecordHistory command, Place place) {
        if (isNothingNew(command.results(), place.publishedResults()) && isNothingNew(command.nextPlan(), place.publishedNextPlan())) {
            return Optional.empty();
        }
        return Optional.of(new MeasureHistoryRecorded(command.measureId(), command.planId(), place.fiscalYear(),
                newer(command.results(), place.publishedResults()), newer(command.nextPlan(), place.publishedNextPlan())));
    }

    /** The first time the measure gets its place in the new plan; after that its plan text follows the next plan, as long as there is one. */
    private static Optional<MeasureEvent> carryOver(CarryOverMeasure command, Measure measure) {
        Optional<Place> there = measure.in(command.planId());
        if (there.isPresent()) {
            return plan(new PlanMeasure(command.measureId(), command.planId(), command.plan()), there.get());
        }
        return measure.in(command.fromPlanId()).map(place -> new MeasureCarriedOver(command.measureId(), command.fromPlanId(), command
                .planId(),
                command.fiscalYear(), place.label(), place.heading(), place.ministries(), command.plan()));
    }

    /** A page that does not show a text does not take it away. */
    private static boolean isNothingNew(List<Passage> shown, List<Passage> known) {
        return shown.isEmpty() || shown.equals(known);
    }

    private static List<Passage> newer(List<Passage> shown, List<Passage> known) {
        return shown.isEmpty() ? known : shown;
    }
}
