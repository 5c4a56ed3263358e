package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a progress report. */
public sealed interface ReportEvent extends Event {
    record Requested(String reportId, String roundId, String planId, String measureId, String ministry, String label)
            implements
                ReportEvent {}

    /** The measure stands elsewhere in the plan now, or others are responsible beside the ministry. */
    record RequestChanged(String reportId, String label, List<String> ministries) implements ReportEvent {}

    record RequestDropped(String reportId, String reason) implements ReportEvent {}

    /** @param awaitsEndorsement present and true where the ministry's authorised officer has to endorse it first */
    record Submitted(String reportId, Content content, String contentHash, Optional<Boolean> awaitsEndorsement) implements ReportEvent {}

    record Endorsed(String reportId, String contentHash) implements ReportEvent {}

    /** Taken back by the ministry: the report is again as it was before. */
    record Withdrawn(String reportId, String contentHash, Optional<String> reason) implements ReportEvent {}

    /** Takes changes until then although its round is closed. */
    record Reopened(String reportId, Instant until, String reason) implements ReportEvent {}

    /** Sent back to the ministry with a reason. */
    record Returned(String reportId, String contentHash, String reason, List<Comment> comments) implements ReportEvent {}

    record Accepted(String reportId, String contentHash) implements ReportEvent {}

    /** Changed by the ministry after it was accepted; must be accepted again. */
    record Corrected(String reportId, Content content, String contentHash, Optional<Boolean> awaitsEndorsement) implements ReportEvent {}

    /** @param field JSON pointer into the content */
    record Comment(String field, String text) {}
}
