package dev.shinchoku.intake.report;

import java.util.List;

import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;

/** One progress report, in the state that its events have brought it to. */
public sealed interface ProgressReport {
    ProgressReport NOT_REQUESTED = new NotRequested();

    record NotRequested() implements ProgressReport {}

    record Requested(ProgressRequested request) implements ProgressReport {}

    record Submitted(ProgressRequested request, Submission submission) implements ProgressReport {}

    record Returned(ProgressRequested request, Submission submission, String reason, List<Comment> comments) implements ProgressReport {}

    record Accepted(ProgressRequested request, Submission submission) implements ProgressReport {}

    /** The plan does not ask for it any more. */
    record Dropped(ProgressRequested request) implements ProgressReport {}

    /** @param contentHash by which an acceptance says what was read */
    record Submission(ProgressContent content, String contentHash) {}

    /** The state after an event. Events are facts: each is taken in any state in which it can have happened. */
    static ProgressReport evolve(ProgressReport report, ReportEvent event) {
        return switch (event) {
            case ProgressRequested request -> new Requested(request);
            case ProgressSubmitted(_, var content, var hash) -> new Submitted(requestOf(report), new Submission(content, hash));
            case ProgressCorrected(_, var content, var hash) -> new Submitted(requestOf(report), new Submission(content, hash));
            case ProgressReturned(_, _, var reason, var comments) -> new Returned(requestOf(report), submissionOf(report), reason,
                    comments);
            case ProgressAccepted _ -> new Accepted(requestOf(report), submissionOf(report));
            case ProgressRequestChanged(_, var label, var ministries) -> asking(report, requestOf(report).changed(label, ministries));
            case ProgressRequestDropped _ -> new Dropped(requestOf(report));
        };
    }

    private static ProgressReport asking(ProgressReport report, ProgressRequested request) {
        return switch (report) {
            case NotRequested _,Requested _ -> new Requested(request);
            case Submitted(_, var submission) -> new Submitted(request, submission);
            case Returned(_, var submission, var reason, var comments) -> new Returned(request, submission, reason, comments);
            case Accepted(_, var submission) -> new Accepted(request, submission);
            case Dropped _ -> new Dropped(request);
        };
    }

    static ProgressRequested requestOf(ProgressReport report) {
        return switch (report) {
            case NotRequested _ -> throw new IllegalStateException("The report was never requested");
            case Requested(var request) -> request;
            case Submitted(var request, _) -> request;
            case Returned(var request, _, _, _) -> request;
            case Accepted(var request, _) -> request;
            case Dropped(var request) -> request;
        };
    }

    private static Submission submissionOf(ProgressReport report) {
        return switch (report) {
            case NotRequested _,Requested _,Dropped _ -> throw new IllegalStateException("Nothing was submitted");
            case Submitted(_, var submission) -> submission;
            case Returned(_, var submission, _, _) -> submission;
            case Accepted(_, var submission) -> submission;
        };
    }
}
