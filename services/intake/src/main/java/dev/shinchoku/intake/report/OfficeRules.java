package dev.shinchoku.intake.report;

import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.Submitted;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.OfTheOffice;
import dev.shinchoku.intake.report.ReportCommand.ReopenReport;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Refused;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportRefusal.ContentHasChanged;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.ReportRefusal.IsForOthers;
import dev.shinchoku.intake.report.ReportRefusal.NothingToReview;
import dev.shinchoku.intake.report.ReportRefusal.ReopeningIsOver;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsCancelled;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsOpen;
import dev.shinchoku.intake.report.RoundRules.Phase;

/** What the coordinating office may do. */
final class OfficeRules {
    private OfficeRules() {}

    static Optional<ReportRefusal> notTheirs(OfTheOffice command, Surroundings around) {
        return around.isCoordinator() ? Optional.empty() : Optional.of(new IsForOthers(deed(command), command.reportId().ministry()));
    }

    static ReportDecision decide(OfTheOffice command, Known report, Surroundings around) {
        return switch (command) {
            case ReturnProgress send -> sendBack(send, report);
            case AcceptProgress accept -> accept(accept, report);
            case ReopenReport reopen -> reopen(reopen, around);
        };
    }

    private static ReportDecision sendBack(ReturnProgress command, Known report) {
        return report instanceof Submitted(_, var submission, _)
                ? new Decided(new ProgressReturned(command.reportId().toString(), submission.contentHash(), command.reason(), command
                        .comments()))
                : new Refused(new NothingToReview(ReportState.of(report)));
    }

    private static ReportDecision accept(AcceptProgress command, Known report) {
        if (!(report instanceof Submitted(_, var submission, _))) {
            return new Refused(new NothingToReview(ReportState.of(report)));
        }
        return submission.contentHash().equals(command.contentHash())
                ? new Decided(new ProgressAccepted(command.reportId().toString(), submission.contentHash()))
                : new Refused(new ContentHasChanged(command.contentHash(), submission.contentHash()));
    }

    private static ReportDecision reopen(ReopenReport command, Surroundings around) {
        String roundId = command.reportId().roundId();
        Phase phase = around.rules().map(RoundRules::phase).orElse(Phase.CLOSED);
        return switch (phase) {
            case CANCELLED -> new Refused(new RoundIsCancelled(roundId));
            case OPEN, SCHEDULED -> new Refused(new RoundIsOpen(roundId));
            case CLOSED -> command.until().isAfter(around.now())
                    ? new Decided(new ReportReopened(command.reportId().toString(), command.until(), command.reason()))
                    : new Refused(new ReopeningIsOver(command.until()));
        };
    }

    private static Deed deed(OfTheOffice command) {
        return switch (command) {
            case ReturnProgress _ -> Deed.RETURN;
            case AcceptProgress _ -> Deed.ACCEPT;
            case ReopenReport _ -> Deed.REOPEN;
        };
    }
}
