package dev.shinchoku.intake.report;

import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ProgressReport.Requested;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ReportCommand.ByThePlan;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Unchanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;

/** What is asked follows the plan while the round is open. Asking for what is asked for changes nothing. */
final class RequestRules {
    private RequestRules() {}

    static ReportDecision decide(ByThePlan command, ProgressReport report, Surroundings around) {
        if (!around.roundIsOpen()) {
            return new Unchanged();
        }
        return switch (command) {
            case RequestProgress request -> request(request, report);
            case ChangeRequest change -> change(change, report);
            case DropRequest drop -> drop(drop, report);
        };
    }

    private static ReportDecision request(RequestProgress command, ProgressReport report) {
        ReportId id = command.reportId();
        boolean isAsked = !(report instanceof NotRequested || report instanceof Dropped);
        return isAsked
                ? new Unchanged()
                : new Decided(new ProgressRequested(id.toString(), id.roundId(), command.planId(), id.measureId(), id.ministry(), command
                        .label(), command.ministries()));
    }

    private static ReportDecision change(ChangeRequest command, ProgressReport report) {
        return switch (report) {
            case NotRequested _,Dropped _ -> new Unchanged();
            case Known known when isSo(command, known.asked()) -> new Unchanged();
            case Known _ -> new Decided(new ProgressRequestChanged(command.reportId().toString(), command.label(), command.ministries()));
        };
    }

    private static boolean isSo(ChangeRequest command, Asked asked) {
        return asked.label().equals(command.label()) && asked.ministries().equals(command.ministries());
    }

    /** What was submitted stays. */
    private static ReportDecision drop(DropRequest command, ProgressReport report) {
        return switch (report) {
            case Requested _,Returned _ -> new Decided(new ProgressRequestDropped(command.reportId().toString(), command.reason()));
            case NotRequested _,Waiting _,Accepted _,Dropped _ -> new Unchanged();
        };
    }
}
