package dev.shinchoku.intake.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.shinchoku.intake.plan.KnownMeasure.Passage;
import dev.shinchoku.service.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** What intake listens for about a measure: where it stands in which plan, which ministries are responsible, and what they set out to do. */
sealed interface MeasureEvent {
    EventCodec<MeasureEvent> CODEC = new EventCodec<>(Map.of("measure-registered.v1", Registered.class, "measure-carried-over.v1",
            CarriedOver.class, "measure-planned.v1", Planned.class, "measure-reassigned.v1", Reassigned.class, "measure-relabelled.v1",
            Relabelled.class));

    record Registered(String measureId, String planId, String label, String heading, List<String> ministries) implements MeasureEvent {}

    record CarriedOver(String measureId, String planId, int fiscalYear, String label, String heading, List<String> ministries,
            List<Passage> plan) implements MeasureEvent {
        public CarriedOver {
            plan = Objects.requireNonNullElse((@Nullable List<Passage>) plan, List.of());
        }
    }

    record Planned(String measureId, String planId, int fiscalYear, List<Passage> plan) implements MeasureEvent {}

    record Reassigned(String measureId, String planId, List<String> ministries) implements MeasureEvent {}

    record Relabelled(String measureId, String planId, String label, String heading) implements MeasureEvent {}
}
