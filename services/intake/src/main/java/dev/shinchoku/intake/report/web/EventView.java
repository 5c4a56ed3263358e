package dev.shinchoku.intake.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.RecordedEvent;
import tools.jackson.databind.node.ObjectNode;

/** One event of a report's history. */
record EventView(UUID eventId, long version, String type, Instant time, Who actor, ObjectNode data, String hash) {
    /** @param onBehalfOf the ministry for which somebody else acted */
    record Who(String subject, Optional<String> ministry, List<String> roles, Optional<String> onBehalfOf) {}

    static EventView of(RecordedEvent event) {
        Who who = new Who(event.actor().subject(), event.actor().ministry(), event.actor().roles(), event.actor()
                .onBehalfOf());
        return new EventView(event.id(), event.version(), event.type(), event.time(), who, event.data(), event.hash());
    }
}
