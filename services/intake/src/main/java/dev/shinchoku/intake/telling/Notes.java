package dev.shinchoku.intake.telling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.events.StreamNames;
import tools.jackson.databind.JsonNode;

/** What an event gives to tell. */
final class Notes {
    private Notes() {}

    /** @param gathering how long to wait for the other reports of a round after the first was requested */
    static Optional<Note> of(RecordedEvent event, Duration gathering) {
        String id = StreamNames.idOf(event.stream());
        return switch (event.type()) {
            case "progress-requested.v1" -> ReportId.parse(id).map(report -> opened(event, report, gathering));
            case "progress-returned.v1" -> ReportId.parse(id).map(report -> about(event, report, Kind.RETURNED, Optional.empty(), returned(
                    event.data())));
            case "progress-accepted.v1" -> ReportId.parse(id).map(report -> about(event, report, Kind.ACCEPTED, Optional.empty(), Map
                    .of()));
            case "progress-submitted.v1", "progress-corrected.v1" -> ReportId.parse(id).filter(_ -> event.data().path("awaitsEndorsement")
                    .asBoolean(false)).map(report -> about(event, report, Kind.ENDORSEMENT_WANTED, Optional.of("endorser"), Map.of()));
            case "round-due-date-changed.v1" -> Optional.of(ofRound(event, id, Kind.DUE_DATE_MOVED, texts(event.data(), "dueAt",
                    "reason")));
            case "round-cancelled.v1" -> Optional.of(ofRound(event, id, Kind.ROUND_CANCELLED, texts(event.data(), "reason")));
            default -> Optional.empty();
        };
    }

    /** By the first report that is requested of a ministry, so that it is told to those who owe one, and once. */
    private static Note opened(RecordedEvent event, ReportId report, Duration gathering) {
        return new Note("round-opened/%s/%s".formatted(report.roundId(), report.ministry()), Kind.ROUND_OPENED, report.roundId(), Optional
                .of(
                        report.ministry()), Optional.empty(), Optional.empty(), event.time(), gathering, Map.of());
    }

    private static Note about(RecordedEvent event, ReportId report, Kind kind, Optional<String> role, Map<String, String> values) {
        return new Note(event.id().toString(), kind, report.roundId(), Optional.of(report.ministry()), role, Optional.of(report.toString()),
                event.time(), Duration.ZERO, values);
    }

    private static Note ofRound(RecordedEvent event, String roundId, Kind kind, Map<String, String> values) {
        Optional<String> ministry = Optional.of(event.data().path("ministry").asString("")).filter(code -> !code.isEmpty());
        return new Note(event.id().toString(), kind, roundId, ministry, Optional.empty(), Optional.empty(), event.time(), Duration.ZERO,
                values);
    }

    private static Map<String, String> returned(JsonNode data) {
        Map<String, String> values = new HashMap<>(texts(data, "reason"));
        values.put("comments", data.path("comments").valueStream().map(comment -> comment.path("field").asString("") + ": " + comment.path(
                "text").asString("")).collect(Collectors.joining("\n")));
        return values;
    }

    private static Map<String, String> texts(JsonNode data, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            String text = data.path(field).asString("");
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        }
        return values;
    }
}
