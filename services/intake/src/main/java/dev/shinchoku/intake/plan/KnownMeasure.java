package dev.shinchoku.intake.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.MeasureEvent.CarriedOver;
import dev.shinchoku.intake.plan.MeasureEvent.Planned;
import dev.shinchoku.intake.plan.MeasureEvent.Reassigned;
import dev.shinchoku.intake.plan.MeasureEvent.Registered;
import dev.shinchoku.intake.plan.MeasureEvent.Relabelled;

/**
 * What intake knows of a measure.
 *
 * @param places by the plan in which it stands
 * @param plans what was set out to be done, the plan and fiscal year told last at the end
 */
public record KnownMeasure(String measureId, Map<String, Place> places, List<PlanText> plans) {
    /** The event types that it is folded from. */
    public static final Set<String> HEARD = MeasureEvent.CODEC.types();
    private static final Place NOWHERE = new Place("", "", List.of());

    /**
     * @param heading the number of the heading that it stands under, as in 3.1(1)
     * @param ministries the lead first
     */
    public record Place(String label, String heading, List<String> ministries) {}

    /** What the ministries set out to do in a fiscal year, as a plan has it. */
    public record PlanText(String planId, int fiscalYear, List<Passage> passages) {}

    /** @param ministry whose text it is; empty: of all responsible ministries together */
    public record Passage(Optional<String> ministry, String text) {}

    public Optional<Place> placeIn(String planId) {
        return Optional.ofNullable(places.get(planId));
    }

    /** The responsible ministries in a plan, the lead first; none where the measure is not in the plan. */
    public List<String> ministriesIn(String planId) {
        return placeIn(planId).orElse(NOWHERE).ministries();
    }

    public String labelIn(String planId) {
        return placeIn(planId).orElse(NOWHERE).label();
    }

    /** What a plan has a ministry do, alone or together with the others. */
    public List<String> planOf(String planId, String ministry) {
        return plans.stream().filter(plan -> plan.planId().equals(planId)).flatMap(plan -> plan.passages().stream())
                .filter(passage -> passage.ministry().isEmpty() || passage.ministry().get().equals(ministry)).map(Passage::text).toList();
    }

    public static Optional<KnownMeasure> evolve(Optional<KnownMeasure> measure, RecordedEvent recorded) {
        return MeasureEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(measure, event)).orElse(measure);
    }

    private static Optional<KnownMeasure> evolve(Optional<KnownMeasure> measure, MeasureEvent event) {
        return switch (event) {
            case Registered(var id, var planId, var label, var heading, var ministries) ->
                Optional.of(new KnownMeasure(id, Map.of(planId, new Place(label, heading, ministries)), List.of()));
            case CarriedOver(_, var planId, var year, var label, var heading, var ministries, var plan) ->
                measure.map(known -> known.with(planId, _ -> new Place(label, heading, ministries)).with(new PlanText(planId, year, plan)));
            case Planned(_, var planId, var year, var plan) -> measure.map(known -> known.with(new PlanText(planId, year, plan)));
            case Reassigned(_, var planId, var ministries) ->
                measure.map(known -> known.with(planId, place -> new Place(place.label(), place.heading(), ministries)));
            case Relabelled(_, var planId, var label, var heading) ->
                measure.map(known -> known.with(planId, place -> new Place(label, heading, place.ministries())));
        };
    }

    private KnownMeasure with(String planId, UnaryOperator<Place> change) {
        Map<String, Place> changed = new HashMap<>(places);
        changed.put(planId, change.apply(changed.getOrDefault(planId, NOWHERE)));
        return new KnownMeasure(measureId, Map.copyOf(changed), plans);
    }

    private KnownMeasure with(PlanText text) {
        Stream<PlanText> others = plans.stream().filter(plan -> !plan.planId().equals(text.planId()) || plan.fiscalYear() != text
                .fiscalYear());
        return new KnownMeasure(measureId, places, Stream.concat(others, Stream.of(text)).toList());
    }
}
