package dev.shinchoku.intake.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.Warning;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.ReportState;

/**
 * One progress report, whole.
 *
 * @param ministries all that are responsible for the measure, the lead first
 * @param content as last submitted; absent before the first submission
 * @param submitted who submitted that, and with what
 * @param returned why it was returned; present as long as it is, and while what answers it waits for a decision
 * @param reopenedUntil until when it takes changes though its round is closed
 * @param actions what the caller may do to it now
 */
record ReportView(String reportId, String roundId, String planId, String measureId, String ministry, String label, List<String> ministries,
        ReportState state, long version, Instant updatedAt, Optional<ProgressContent> content, Optional<String> contentHash,
        Optional<Submitted> submitted, Optional<Return> returned, Optional<Instant> reopenedUntil, Set<Deed> actions) {

    /**
     * @param by subject of the token
     * @param onBehalfReason why the coordinating office submitted it for the ministry
     * @param answers to the comments of the return before it
     * @param warnings what the checks found
     */
    record Submitted(String by, Optional<String> onBehalfReason, List<Answer> answers, List<Warning> warnings) {}

    record Return(String reason, List<Comment> comments) {}

    static ReportView of(RecordedReport recorded, Known report, Set<Deed> actions) {
        Asked asked = report.asked();
        Optional<Submission> submission = FormerReports.submission(report);
        return new ReportView(asked.reportId(), asked.roundId(), asked.planId(), asked.measureId(), asked.ministry(), asked.label(), asked
                .ministries(), ReportState.of(report), recorded.version(), recorded.last().orElseThrow().time(), submission.map(
                        Submission::content), submission.map(Submission::contentHash), submission.map(ReportView::submitted), returned(
                                report),
                asked.reopenedUntil(), actions);
    }

    private static Submitted submitted(Submission submission) {
        return new Submitted(submission.by().subject(), submission.onBehalfReason(), submission.answers(), submission.warnings());
    }

    private static Optional<Return> returned(Known report) {
        ProgressReport standing = report instanceof Waiting waiting ? waiting.before() : report;
        return standing instanceof Returned returned ? Optional.of(new Return(returned.reason(), returned.comments())) : Optional.empty();
    }
}
