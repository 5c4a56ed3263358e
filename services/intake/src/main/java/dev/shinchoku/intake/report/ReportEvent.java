package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.service.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** What can happen to a progress report. The records' fields are those of the contracts. */
public sealed interface ReportEvent {
    EventCodec<ReportEvent> CODEC = new EventCodec<>(Map.of("progress-requested.v1", ProgressRequested.class, "progress-submitted.v1",
            ProgressSubmitted.class, "progress-corrected.v1", ProgressCorrected.class, "progress-returned.v1", ProgressReturned.class,
            "progress-accepted.v1", ProgressAccepted.class, "progress-request-changed.v1", ProgressRequestChanged.class,
            "progress-request-dropped.v1", ProgressRequestDropped.class));

    String reportId();

    /** @param ministries all that are responsible, the lead first; events from before that was told have none */
    record ProgressRequested(String reportId, String roundId, String planId, String measureId, String ministry, String label,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ministries) implements ReportEvent {
        public ProgressRequested {
            ministries = Objects.requireNonNullElse((@Nullable List<String>) ministries, List.of());
        }

        ProgressRequested changed(String newLabel, List<String> nowResponsible) {
            return new ProgressRequested(reportId, roundId, planId, measureId, ministry, newLabel, nowResponsible);
        }
    }

    /** The measure stands elsewhere in the plan now, or others are responsible beside the ministry. */
    record ProgressRequestChanged(String reportId, String label, List<String> ministries) implements ReportEvent {}

    /** The report is not owed any more; another request asks for it again. */
    record ProgressRequestDropped(String reportId, String reason) implements ReportEvent {}

    record ProgressSubmitted(String reportId, ProgressContent content, String contentHash) implements ReportEvent {}

    /** A submission after acceptance: it must be accepted again. */
    record ProgressCorrected(String reportId, ProgressContent content, String contentHash) implements ReportEvent {}

    record ProgressReturned(String reportId, String contentHash, String reason, List<Comment> comments) implements ReportEvent {}

    record ProgressAccepted(String reportId, String contentHash) implements ReportEvent {}

    /** @param field JSON pointer into the content */
    record Comment(String field, String text) {}
}
