package dev.shinchoku.intake.report;

import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/** Carries out commands on progress reports: what was decided is in the log when a call returns. */
@Service
public class HandlingReports {
    private final ProgressReports reports;
    private final KnownRounds rounds;

    HandlingReports(ProgressReports reports, KnownRounds rounds) {
        this.reports = reports;
        this.rounds = rounds;
    }

    /** @throws ReportRefused when the rules do not allow it; nothing is stored then */
    public RecordedReport handle(ReportCommand command, Request request) {
        ReportId id = reportOf(command);
        return reports.decide(id, request, report -> switch (ReportDecider.decide(command, report, rounds.rules(id.roundId(), id.ministry())
                .filter(RoundRules::isOpen).isPresent())) {
            case ReportDecision.Decided(var event) -> Optional.of(event);
            case ReportDecision.Unchanged _ -> Optional.empty();
            case ReportDecision.Refused(var refusal) -> throw new ReportRefused(refusal);
        });
    }

    private static ReportId reportOf(ReportCommand command) {
        return switch (command) {
            case RequestProgress(var id, _, _, _) -> id;
            case ChangeRequest(var id, _, _) -> id;
            case DropRequest(var id, _) -> id;
            case SubmitProgress(var id, _, _) -> id;
            case ReturnProgress(var id, _, _) -> id;
            case AcceptProgress(var id, _) -> id;
        };
    }
}
