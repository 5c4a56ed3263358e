package dev.shinchoku.intake.report;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ProgressReport.PendingEndorsement;
import dev.shinchoku.intake.report.ProgressReport.Requested;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Standing;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReport.Submitted;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportEvent.Update;

/** The state after an event. Events are facts: each is taken in any state in which it can have happened. */
final class ReportEvolution {
    private ReportEvolution() {}

    static ProgressReport evolve(ProgressReport report, ReportEvent event, Actor by) {
        return switch (report) {
            case NotRequested _ when event instanceof ProgressRequested request -> new Requested(Asked.by(request));
            case NotRequested _ -> throw new IllegalStateException("The report was never requested");
            case Known known -> evolve(known, event, by);
        };
    }

    private static ProgressReport evolve(Known report, ReportEvent event, Actor by) {
        return switch (event) {
            case ProgressRequested request -> new Requested(Asked.by(request));
            case ProgressRequestChanged(_, var label, var ministries) -> report.asking(report.asked().changed(label, ministries));
            case ProgressRequestDropped _ -> new Dropped(report.asked());
            case Update update -> updated(report, update, by);
            case ProgressEndorsed _ -> new Submitted(report.asked(), waiting(report).submission(), waiting(report).before());
            case ProgressWithdrawn _ -> waiting(report).before();
            case ProgressReturned(_, _, var reason, var comments) -> new Returned(report.asked(), waiting(report).submission(), reason,
                    comments);
            case ProgressAccepted _ -> new Accepted(report.asked(), waiting(report).submission());
            case ReportReopened(_, var until, _) -> report.asking(report.asked().reopened(until));
        };
    }

    private static Waiting updated(Known report, Update update, Actor by) {
        Submission submission = new Submission(update.content(), update.contentHash(), by, update.onBehalfReason(), update.answers(), update
                .warnings());
        Standing before = standing(report);
        return update.awaitsEndorsement().orElse(false)
                ? new PendingEndorsement(report.asked(), submission, before)
                : new Submitted(report.asked(), submission, before);
    }

    private static Standing standing(Known report) {
        return switch (report) {
            case Standing standing -> standing;
            case Waiting waiting -> waiting.before();
            case Dropped dropped -> new Requested(dropped.asked());
        };
    }

    private static Waiting waiting(Known report) {
        if (report instanceof Waiting waiting) {
            return waiting;
        }
        throw new IllegalStateException("Nothing of " + report.asked().reportId() + " waits for anybody");
    }
}
