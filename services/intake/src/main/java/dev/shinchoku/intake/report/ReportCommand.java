package dev.shinchoku.intake.report;

import java.util.List;

import dev.shinchoku.intake.report.ReportEvent.Comment;

/** What somebody wants to happen to a progress report. */
public sealed interface ReportCommand {
    /**
     * The system asks a responsible ministry for a report.
     *
     * @param ministries all that are responsible for the measure, the lead first
     */
    record RequestProgress(ReportId reportId, String planId, String label, List<String> ministries) implements ReportCommand {}

    /** The plan puts the measure in another place, or makes others responsible beside the ministry. */
    record ChangeRequest(ReportId reportId, String label, List<String> ministries) implements ReportCommand {}

    /** The plan does not ask this ministry any more. */
    record DropRequest(ReportId reportId, String reason) implements ReportCommand {}

    /** The ministry reports, again where it did before. */
    record SubmitProgress(ReportId reportId, ProgressContent content, String contentHash) implements ReportCommand {}

    /** The coordinating office sends the report back. */
    record ReturnProgress(ReportId reportId, String reason, List<Comment> comments) implements ReportCommand {}

    /** @param contentHash of the content that the coordinating office has read */
    record AcceptProgress(ReportId reportId, String contentHash) implements ReportCommand {}
}
