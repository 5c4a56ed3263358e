package dev.shinchoku.measures.carryover;

import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What the measures service listens for about a progress report. */
sealed interface ReportEvent {
    EventCodec<ReportEvent> CODEC = new EventCodec<>(Map.of("progress-requested.v1", Requested.class, "progress-submitted.v1",
            Submitted.class,
            "progress-corrected.v1", Corrected.class, "progress-accepted.v1", Accepted.class));

    record Requested(String planId, String measureId, String ministry) implements ReportEvent {}

    record Submitted(Content content, String contentHash) implements ReportEvent {}

    record Corrected(Content content, String contentHash) implements ReportEvent {}

    record Accepted(String contentHash) implements ReportEvent {}

    record Content(String status, String nextPlan) {}
}
