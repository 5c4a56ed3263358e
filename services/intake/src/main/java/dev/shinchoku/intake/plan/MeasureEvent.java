package dev.shinchoku.intake.plan;

import java.util.List;
import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What intake listens for about a measure: which ministries are responsible for it in which plan, and where it stands there. */
sealed interface MeasureEvent {
    EventCodec<MeasureEvent> CODEC = new EventCodec<>(Map.of("measure-registered.v1", Registered.class, "measure-carried-over.v1",
            CarriedOver.class,
            "measure-reassigned.v1", Reassigned.class, "measure-relabelled.v1", Relabelled.class));

    record Registered(String measureId, String planId, String label, List<String> ministries) implements MeasureEvent {}

    record CarriedOver(String measureId, String planId, String label, List<String> ministries) implements MeasureEvent {}

    record Reassigned(String measureId, String planId, List<String> ministries) implements MeasureEvent {}

    record Relabelled(String measureId, String planId, String label) implements MeasureEvent {}
}
