package dev.shinchoku.intake.telling.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.round.RoundEvent;
import dev.shinchoku.intake.telling.Note;
import dev.shinchoku.service.events.StreamNames;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that webhooks are told: an event of the log, or a time that has come.
 *
 * @param id stable: the event's own, or made of what the note is about
 * @param order by it a webhook's calls are sorted: by time, and within a stream by version
 * @param ministry whose people alone may know; empty for all
 * @param data of what is no event of the log; an event's are read from the log
 */
public record Occasion(UUID id, String type, Instant at, String order, Optional<String> ministry, Optional<ObjectNode> data) {
    static final String REMINDER = "reminder.v1";
    static final String OVERDUE = "overdue.v1";

    private static final String NOBODY = "";
    private static final Set<String> TYPES = allTypes();

    /** Every type that a webhook can be told. */
    public static Set<String> types() {
        return TYPES;
    }

    private static Set<String> allTypes() {
        Set<String> all = new TreeSet<>(ReportEvent.CODEC.types());
        all.addAll(RoundEvent.CODEC.types());
        all.add(REMINDER);
        all.add(OVERDUE);
        return Collections.unmodifiableSet(all);
    }

    static Occasion of(RecordedEvent event) {
        return new Occasion(event.id(), event.type(), event.time(), "%015d/%s/%010d".formatted(event.time().toEpochMilli(), event.stream(),
                event.version()), ministryOf(event), Optional.empty());
    }

    /** Empty for what an event of the log tells already. */
    static Optional<Occasion> of(Note note) {
        return switch (note.kind()) {
            case REMINDER -> Optional.of(of(note, REMINDER));
            case OVERDUE -> Optional.of(of(note, OVERDUE));
            case ROUND_OPENED, RETURNED, ACCEPTED, DUE_DATE_MOVED, ROUND_CANCELLED, ENDORSEMENT_WANTED, CONFIRMATION, DIGEST -> Optional
                    .empty();
        };
    }

    private static Occasion of(Note note, String type) {
        ObjectNode data = JsonMapper.shared().createObjectNode().put("roundId", note.roundId());
        note.ministry().ifPresent(code -> data.put("ministry", code));
        Map.copyOf(note.values()).forEach(data::put);
        return new Occasion(UUID.nameUUIDFromBytes(note.id().getBytes(StandardCharsets.UTF_8)), type, note.at(), "%015d/%s".formatted(note
                .at().toEpochMilli(), note.id()), note.ministry(), Optional.of(data));
    }

    /** Of a stream that it cannot read, no ministry may know. */
    private static Optional<String> ministryOf(RecordedEvent event) {
        String id = StreamNames.idOf(event.stream());
        return switch (StreamNames.kindOf(event.stream())) {
            case "report" -> Optional.of(ReportId.parse(id).map(ReportId::ministry).orElse(NOBODY));
            case "ministry" -> Optional.of(id);
            case "round" -> Optional.of(event.data().path("ministry").asString("")).filter(code -> !code.isEmpty());
            default -> Optional.of(NOBODY);
        };
    }

    boolean isFor(Optional<String> asker) {
        return asker.isEmpty() || ministry.isEmpty() || ministry.equals(asker);
    }
}
