package dev.shinchoku.service.testing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as a topic brings them. */
public final class Recorded {
    private Recorded() {}

    public static RecordedEvent event(String stream, long version, String type, JsonNode data) {
        return new RecordedEvent(UUID.randomUUID(), stream, version, type, Instant.parse("2025-04-01T00:00:00Z"), Actor.system("test"),
                (ObjectNode) data, Optional.empty(), Optional.empty(), "", "0".repeat(64));
    }
}
