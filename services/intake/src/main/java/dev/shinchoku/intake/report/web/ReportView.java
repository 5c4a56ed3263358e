package dev.shinchoku.intake.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ProgressReport.Requested;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReport.Submitted;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportState;

/**
 * One progress report, whole.
 *
 * @param content as last submitted; absent before the first submission
 * @param returned why it was returned; present as long as it is
 */
record ReportView(String reportId, String roundId, String planId, String measureId, String ministry, String label, ReportState state,
        long version,
        Instant updatedAt, Optional<ProgressContent> content, Optional<String> contentHash, Optional<Return> returned) {

    record Return(String reason, List<Comment> comments) {}

    static ReportView of(RecordedReport recorded) {
        return switch (recorded.report()) {
            case NotRequested _ -> throw new IllegalStateException("The report was never requested");
            case Requested(var request) -> view(recorded, request, Optional.empty(), Optional.empty());
            case Submitted(var request, var submission) -> view(recorded, request, Optional.of(submission), Optional.empty());
            case Returned(var request, var submission, var reason, var comments) ->
                view(recorded, request, Optional.of(submission), Optional.of(new Return(reason, comments)));
            case Accepted(var request, var submission) -> view(recorded, request, Optional.of(submission), Optional.empty());
            case Dropped(var request) -> view(recorded, request, Optional.empty(), Optional.empty());
        };
    }

    private static ReportView view(RecordedReport recorded, ProgressRequested request, Optional<Submission> submission,
            Optional<Return> returned) {
        return new ReportView(request.reportId(), request.roundId(), request.planId(), request.measureId(), request.ministry(), request
                .label(),
                ReportState.of(recorded.report()), recorded.version(), recorded.last().orElseThrow().time(), submission.map(
                        Submission::content),
                submission.map(Submission::contentHash), returned);
    }
}
