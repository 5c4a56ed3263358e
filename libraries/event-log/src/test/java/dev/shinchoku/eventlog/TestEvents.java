package dev.shinchoku.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events to append. */
public final class TestEvents {
    public static final Instant NOW = Instant.parse("2026-11-25T00:00:00.123Z");
    public static final Actor OFFICER = new Actor("花子", Optional.of("mofa"), List.of("officer", "endorser"), Optional.of("cas"));

    private static final JsonMapper JSON = new JsonMapper();

    private TestEvents() {}

    public static NewEvent first(String stream) {
        return after(StreamHead.ofNew(stream));
    }

    public static NewEvent after(StreamHead head) {
        return after(head, "{\"n\":%d}".formatted(head.version() + 1));
    }

    public static NewEvent after(StreamHead head, String json) {
        return new NewEvent(head, "thing-noted.v1", json(json), OFFICER, NOW);
    }

    public static ObjectNode json(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /** Appends this many events to a new stream. */
    public static List<RecordedEvent> append(EventLog log, String stream, int count) {
        for (int i = 0; i < count; i++) {
            log.append(after(log.read(stream).head()));
        }
        return log.read(stream).events();
    }
}
