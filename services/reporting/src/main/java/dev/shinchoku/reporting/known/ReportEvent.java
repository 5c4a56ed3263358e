package dev.shinchoku.reporting.known;

import java.util.List;

/** What happens to a progress report. */
public sealed interface ReportEvent extends Event {
    record Requested(String reportId, String roundId, String planId, String measureId, String ministry, String label)
            implements
                ReportEvent {}

    record Submitted(String reportId, Content content, String contentHash) implements ReportEvent {}

    /** Sent back to the ministry with a reason. */
    record Returned(String reportId, String contentHash, String reason, List<Comment> comments) implements ReportEvent {}

    record Accepted(String reportId, String contentHash) implements ReportEvent {}

    /** Changed by the ministry after it was accepted; must be accepted again. */
    record Corrected(String reportId, Content content, String contentHash) implements ReportEvent {}

    /** @param field JSON pointer into the content */
    record Comment(String field, String text) {}
}
