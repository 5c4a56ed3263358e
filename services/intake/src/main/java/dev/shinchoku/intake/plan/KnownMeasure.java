package dev.shinchoku.intake.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.MeasureEvent.CarriedOver;
import dev.shinchoku.intake.plan.MeasureEvent.Reassigned;
import dev.shinchoku.intake.plan.MeasureEvent.Registered;
import dev.shinchoku.intake.plan.MeasureEvent.Relabelled;

/**
 * What intake knows of a measure.
 *
 * @param places by the plan in which it stands
 */
public record KnownMeasure(String measureId, Map<String, Place> places) {
    /** The event types that it is folded from. */
    public static final Set<String> HEARD = MeasureEvent.CODEC.types();

    public record Place(String label, List<String> ministries) {}

    /** The responsible ministries in a plan, the lead first; none where the measure is not in the plan. */
    public List<String> ministriesIn(String planId) {
        return Optional.ofNullable(places.get(planId)).map(Place::ministries).orElse(List.of());
    }

    public String labelIn(String planId) {
        return Optional.ofNullable(places.get(planId)).map(Place::label).orElse("");
    }

    public static Optional<KnownMeasure> evolve(Optional<KnownMeasure> measure, RecordedEvent recorded) {
        return MeasureEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(measure, event)).orElse(measure);
    }

    private static Optional<KnownMeasure> evolve(Optional<KnownMeasure> measure, MeasureEvent event) {
        return switch (event) {
            case Registered(var id, var planId, var label, var ministries) ->
                Optional.of(new KnownMeasure(id, Map.of(planId, new Place(label, ministries))));
            case CarriedOver(_, var planId, var label, var ministries) -> measure.map(known -> known.with(planId, _ -> new Place(label,
                    ministries)));
            case Reassigned(_, var planId, var ministries) ->
                measure.map(known -> known.with(planId, place -> new Place(place.label(), ministries)));
            case Relabelled(_, var planId, var label) -> measure.map(known -> known.with(planId, place -> new Place(label, place
                    .ministries())));
        };
    }

    private KnownMeasure with(String planId, UnaryOperator<Place> change) {
        Map<String, Place> changed = new HashMap<>(places);
        changed.put(planId, change.apply(changed.getOrDefault(planId, new Place("", List.of()))));
        return new KnownMeasure(measureId, Map.copyOf(changed));
    }
}
