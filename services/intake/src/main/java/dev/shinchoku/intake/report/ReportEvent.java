package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.service.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** What can happen to a progress report. The records' fields are those of the contracts. */
public sealed interface ReportEvent {
    EventCodec<ReportEvent> CODEC = new EventCodec<>(Map.of("progress-requested.v1", ProgressRequested.class, "progress-request-changed.v1",
            ProgressRequestChanged.class, "progress-request-dropped.v1", ProgressRequestDropped.class, "progress-submitted.v1",
            ProgressSubmitted.class, "progress-corrected.v1", ProgressCorrected.class, "progress-endorsed.v1", ProgressEndorsed.class,
            "progress-withdrawn.v1", ProgressWithdrawn.class, "progress-returned.v1", ProgressReturned.class, "progress-accepted.v1",
            ProgressAccepted.class, "report-reopened.v1", ReportReopened.class));

    String reportId();

    /** @param ministries all that are responsible, the lead first; events from before that was told have none */
    record ProgressRequested(String reportId, String roundId, String planId, String measureId, String ministry, String label,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ministries) implements ReportEvent {
        public ProgressRequested {
            ministries = Objects.requireNonNullElse((@Nullable List<String>) ministries, List.of());
        }
    }

    /** The measure stands elsewhere in the plan now, or others are responsible beside the ministry. */
    record ProgressRequestChanged(String reportId, String label, List<String> ministries) implements ReportEvent {}

    /** The report is not owed any more; another request asks for it again. */
    record ProgressRequestDropped(String reportId, String reason) implements ReportEvent {}

    /** A progress update: the first, a later one, or a correction. */
    sealed interface Update extends ReportEvent {
        ProgressContent content();

        String contentHash();

        /** Present and true where the ministry's authorised officer has to endorse it first. */
        Optional<Boolean> awaitsEndorsement();

        /** Why the coordinating office submits for the ministry. */
        Optional<String> onBehalfReason();

        /** To the comments of the return that it answers. */
        List<Answer> answers();

        /** What the checks found, and the ministry submitted all the same. */
        List<Warning> warnings();

        /** The same update with what the checks found. */
        Update warned(List<Warning> found);
    }

    record ProgressSubmitted(String reportId, ProgressContent content, String contentHash, Optional<Boolean> awaitsEndorsement,
            Optional<String> onBehalfReason, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> answers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) implements Update {
        public ProgressSubmitted {
            answers = Objects.requireNonNullElse((@Nullable List<Answer>) answers, List.of());
            warnings = Objects.requireNonNullElse((@Nullable List<Warning>) warnings, List.of());
        }

        @Override
        public ProgressSubmitted warned(List<Warning> found) {
            return new ProgressSubmitted(reportId, content, contentHash, awaitsEndorsement, onBehalfReason, answers, found);
        }
    }

    /** A submission after acceptance: it must be accepted again. */
    record ProgressCorrected(String reportId, ProgressContent content, String contentHash, Optional<Boolean> awaitsEndorsement,
            Optional<String> onBehalfReason, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> answers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) implements Update {
        public ProgressCorrected {
            answers = Objects.requireNonNullElse((@Nullable List<Answer>) answers, List.of());
            warnings = Objects.requireNonNullElse((@Nullable List<Warning>) warnings, List.of());
        }

        @Override
        public ProgressCorrected warned(List<Warning> found) {
            return new ProgressCorrected(reportId, content, contentHash, awaitsEndorsement, onBehalfReason, answers, found);
        }
    }

    record ProgressEndorsed(String reportId, String contentHash) implements ReportEvent {}

    /** The ministry takes its submission back: the report is again as it was before it. */
    record ProgressWithdrawn(String reportId, String contentHash, Optional<String> reason) implements ReportEvent {}

    record ProgressReturned(String reportId, String contentHash, String reason, List<Comment> comments) implements ReportEvent {}

    record ProgressAccepted(String reportId, String contentHash) implements ReportEvent {}

    /** The report takes changes until then although its round is closed. */
    record ReportReopened(String reportId, Instant until, String reason) implements ReportEvent {}

    /** @param field JSON pointer into the content */
    record Comment(String field, String text) {}

    /** @param comment its place in the return, from 0 */
    record Answer(int comment, String text) {}

    /**
     * @param code of the finding
     * @param field JSON pointer into the content
     * @param values what the finding's text names
     */
    record Warning(String code, String field, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> values) {
        public Warning {
            values = Objects.requireNonNullElse((@Nullable Map<String, String>) values, Map.of());
        }
    }
}
