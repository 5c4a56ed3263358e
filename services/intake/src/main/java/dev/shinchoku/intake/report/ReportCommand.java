package dev.shinchoku.intake.report;

import java.util.List;

import dev.shinchoku.intake.report.ReportEvent.Comment;

/** What somebody wants to happen to a progress report. */
public sealed interface ReportCommand {
    /** The system asks a responsible ministry for a report. */
    record RequestProgress(ReportId reportId, String planId, String label) implements ReportCommand {}

    /** The ministry reports, again where it did before. */
    record SubmitProgress(ReportId reportId, ProgressContent content, String contentHash) implements ReportCommand {}

    /** The coordinating office sends the report back. */
    record ReturnProgress(ReportId reportId, String reason, List<Comment> comments) implements ReportCommand {}

    /** @param contentHash of the content that the coordinating office has read */
    record AcceptProgress(ReportId reportId, String contentHash) implements ReportCommand {}
}
