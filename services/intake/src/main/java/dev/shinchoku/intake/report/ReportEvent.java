package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What can happen to a progress report. The records' fields are those of the contracts. */
public sealed interface ReportEvent {
    EventCodec<ReportEvent> CODEC = new EventCodec<>(Map.of("progress-requested.v1", ProgressRequested.class, "progress-submitted.v1",
            ProgressSubmitted.class, "progress-corrected.v1", ProgressCorrected.class, "progress-returned.v1", ProgressReturned.class,
            "progress-accepted.v1", ProgressAccepted.class));

    String reportId();

    record ProgressRequested(String reportId, String roundId, String planId, String measureId, String ministry, String label)
            implements
                ReportEvent {}

    record ProgressSubmitted(String reportId, ProgressContent content, String contentHash) implements ReportEvent {}

    /** A submission after acceptance: it must be accepted again. */
    record ProgressCorrected(String reportId, ProgressContent content, String contentHash) implements ReportEvent {}

    record ProgressReturned(String reportId, String contentHash, String reason, List<Comment> comments) implements ReportEvent {}

    record ProgressAccepted(String reportId, String contentHash) implements ReportEvent {}

    /** @param field JSON pointer into the content */
    record Comment(String field, String text) {}
}
