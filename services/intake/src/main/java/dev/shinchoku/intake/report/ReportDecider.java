package dev.shinchoku.intake.report;

import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ReportCommand.ByThePlan;
import dev.shinchoku.intake.report.ReportCommand.OfTheMinistry;
import dev.shinchoku.intake.report.ReportCommand.OfTheOffice;
import dev.shinchoku.intake.report.ReportDecision.Refused;

/** The rules of a progress report's life; those of each kind of people stand together in a class of their own. */
final class ReportDecider {
    private ReportDecider() {}

    static ReportDecision decide(ReportCommand command, ProgressReport report, Surroundings around) {
        return switch (command) {
            case ByThePlan request -> RequestRules.decide(request, report, around);
            case OfTheMinistry deed -> MinistryRules.notTheirs(deed, report, around).<ReportDecision>map(Refused::new).orElseGet(
                    () -> known(
                            deed, report, known -> MinistryRules.decide(deed, known, around), around));
            case OfTheOffice deed -> OfficeRules.notTheirs(deed, around).<ReportDecision>map(Refused::new).orElseGet(() -> known(deed,
                    report,
                    known -> OfficeRules.decide(deed, known, around), around));
        };
    }

    private static ReportDecision known(ReportCommand command, ProgressReport report, Rules rules, Surroundings around) {
        return switch (report) {
            case NotRequested _ -> new Refused(new ReportRefusal.WasNotRequested(command.reportId()));
            case Dropped _ -> new Refused(new ReportRefusal.IsNotAskedAnyMore(command.reportId()));
            case Known known -> locked(command, known, around).<ReportDecision>map(Refused::new).orElseGet(() -> rules.decide(known));
        };
    }

    /** Reopening is for what is locked. */
    private static Optional<ReportRefusal> locked(ReportCommand command, Known report, Surroundings around) {
        return command instanceof ReportCommand.ReopenReport ? Optional.empty() : around.locked(report.asked());
    }

    @FunctionalInterface
    private interface Rules {
        ReportDecision decide(Known report);
    }
}
