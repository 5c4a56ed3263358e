package dev.shinchoku.reporting.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Event;
import dev.shinchoku.reporting.known.EventTypes;
import dev.shinchoku.reporting.known.MeasureEvent;
import dev.shinchoku.reporting.known.PlanEvent;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.known.RoundEvent;
import tools.jackson.databind.node.ObjectNode;

/** Records events as their owners do: versions dense in each stream. */
public final class Events {
    public static final Actor COORDINATOR = new Actor("coordinator", Optional.empty(), List.of("coordinator"), Optional.empty());

    private final Map<String, Long> versions = new HashMap<>();

    public static Actor officer(String ministry) {
        return new Actor(ministry + "-officer", Optional.of(ministry), List.of("officer"), Optional.empty());
    }

    public RecordedEvent record(Event event, Instant at, Actor actor) {
        return record(streamOf(event), EventTypes.CODEC.typeOf(event), EventTypes.CODEC.encode(event), at, actor);
    }

    public RecordedEvent record(String stream, String type, ObjectNode data, Instant at, Actor actor) {
        long version = versions.merge(stream, 1L, Long::sum);
        return new RecordedEvent(UUID.randomUUID(), stream, version, type, at, actor, data, Optional.empty(), Optional.empty(), "", "0"
                .repeat(64));
    }

    public static Entry entry(RecordedEvent event) {
        return new Entry(event.id(), event.stream(), event.version(), event.type(), event.time(), event.actor(), EventTypes.CODEC.decode(
                event.type(), event.data()));
    }

    public static String streamOf(Event event) {
        return switch (event) {
            case PlanEvent.Registered e -> "plan/" + e.planId();
            case PlanEvent.Outlined e -> "plan/" + e.planId();
            case PlanEvent.Adopted e -> "plan/" + e.planId();
            case MeasureEvent e -> "measure/" + EventTypes.CODEC.encode(e).get("measureId").asString();
            case RoundEvent.Opened e -> "round/" + e.roundId();
            case RoundEvent.DueDateChanged e -> "round/" + e.roundId();
            case RoundEvent.Closed e -> "round/" + e.roundId();
            case RoundEvent.Cancelled e -> "round/" + e.roundId();
            case ReportEvent e -> "report/" + EventTypes.CODEC.encode(e).get("reportId").asString();
        };
    }
}
