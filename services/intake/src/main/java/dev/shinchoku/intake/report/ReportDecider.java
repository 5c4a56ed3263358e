package dev.shinchoku.intake.report;

import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ProgressReport.Requested;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submitted;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Refused;
import dev.shinchoku.intake.report.ReportDecision.Unchanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;

/** The rules of a progress report's life. */
final class ReportDecider {
    private ReportDecider() {}

    static ReportDecision decide(ReportCommand command, ProgressReport report, boolean roundIsOpen) {
        return switch (command) {
            case RequestProgress request -> request(request, report, roundIsOpen);
            case ChangeRequest change -> change(change, report, roundIsOpen);
            case DropRequest drop -> drop(drop, report, roundIsOpen);
            case SubmitProgress submit -> submit(submit, report, roundIsOpen);
            case ReturnProgress send -> sendBack(send, report, roundIsOpen);
            case AcceptProgress accept -> accept(accept, report, roundIsOpen);
        };
    }

    private static ReportDecision request(RequestProgress command, ProgressReport report, boolean roundIsOpen) {
        if (!(report instanceof NotRequested || report instanceof Dropped) || !roundIsOpen) {
            return new Unchanged();
        }
        ReportId id = command.reportId();
        return new Decided(new ProgressRequested(id.toString(), id.roundId(), command.planId(), id.measureId(), id.ministry(), command
                .label(), command.ministries()));
    }

    private static ReportDecision change(ChangeRequest command, ProgressReport report, boolean roundIsOpen) {
        return switch (report) {
            case NotRequested _,Dropped _ -> new Unchanged();
            case Requested _,Submitted _,Returned _,Accepted _ -> {
                ProgressRequested asked = ProgressReport.requestOf(report);
                yield !roundIsOpen || asked.equals(asked.changed(command.label(), command.ministries()))
                        ? new Unchanged()
                        : new Decided(new ProgressRequestChanged(command.reportId().toString(), command.label(), command.ministries()));
            }
        };
    }

    /** What the ministry has told stays, and is reviewed. */
    private static ReportDecision drop(DropRequest command, ProgressReport report, boolean roundIsOpen) {
        return switch (report) {
            case Requested _,Returned _ when roundIsOpen -> new Decided(new ProgressRequestDropped(command.reportId().toString(), command
                    .reason()));
            case NotRequested _,Requested _,Submitted _,Returned _,Accepted _,Dropped _ -> new Unchanged();
        };
    }

    private static ReportDecision submit(SubmitProgress command, ProgressReport report, boolean roundIsOpen) {
        String id = command.reportId().toString();
        return switch (report) {
            case NotRequested _ -> new Refused(new ReportRefusal.WasNotRequested(command.reportId()));
            case ProgressReport _ when !roundIsOpen -> closed(command.reportId());
            case Dropped _ -> new Refused(new ReportRefusal.IsNotAskedAnyMore(command.reportId()));
            case Requested _,Submitted _,Returned _ -> new Decided(new ProgressSubmitted(id, command.content(), command.contentHash()));
            case Accepted _ -> new Decided(new ProgressCorrected(id, command.content(), command.contentHash()));
        };
    }

    private static ReportDecision sendBack(ReturnProgress command, ProgressReport report, boolean roundIsOpen) {
        return switch (report) {
            case NotRequested _ -> new Refused(new ReportRefusal.WasNotRequested(command.reportId()));
            case ProgressReport _ when !roundIsOpen -> closed(command.reportId());
            case Dropped _ -> new Refused(new ReportRefusal.IsNotAskedAnyMore(command.reportId()));
            case Submitted(_, var submission) ->
                new Decided(new ProgressReturned(command.reportId().toString(), submission.contentHash(), command.reason(), command
                        .comments()));
            case Requested _,Returned _,Accepted _ -> nothingToReview(report);
        };
    }

    private static ReportDecision accept(AcceptProgress command, ProgressReport report, boolean roundIsOpen) {
        return switch (report) {
            case NotRequested _ -> new Refused(new ReportRefusal.WasNotRequested(command.reportId()));
            case ProgressReport _ when !roundIsOpen -> closed(command.reportId());
            case Dropped _ -> new Refused(new ReportRefusal.IsNotAskedAnyMore(command.reportId()));
            case Submitted(_, var submission) when !submission.contentHash().equals(command.contentHash()) ->
                new Refused(new ReportRefusal.ContentHasChanged(command.contentHash(), submission.contentHash()));
            case Submitted(_, var submission) -> new Decided(new ProgressAccepted(command.reportId().toString(), submission.contentHash()));
            case Requested _,Returned _,Accepted _ -> nothingToReview(report);
        };
    }

    private static ReportDecision closed(ReportId id) {
        return new Refused(new ReportRefusal.RoundIsClosed(id.roundId()));
    }

    private static ReportDecision nothingToReview(ProgressReport report) {
        return new Refused(new ReportRefusal.NothingToReview(ReportState.of(report).name()));
    }
}
