package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.Actor;

import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Service;

/** Carries out commands on progress reports: what was decided is in the log when a call returns. */
@Service
public class HandlingReports {
    private final ProgressReports reports;
    private final KnownRounds rounds;
    private final TwoStepRules twoStepRules;

    HandlingReports(ProgressReports reports, KnownRounds rounds, TwoStepRules twoStepRules) {
        this.reports = reports;
        this.rounds = rounds;
        this.twoStepRules = twoStepRules;
    }

    /** @throws ReportRefused when the rules do not allow it; nothing is stored then */
    public RecordedReport handle(ReportCommand command, Request request) {
        return handle(command, request, Inspection.NONE);
    }

    /**
     * What was answered before under the request's key is not inspected again.
     *
     * @throws ReportRefused when the rules do not allow it; nothing is stored then
     */
    public RecordedReport handle(ReportCommand command, Request request, Inspection inspection) {
        return reports.decide(command.reportId(), request, report -> switch (ReportDecider.decide(command, report, around(command,
                request))) {
            case ReportDecision.Decided(var event) -> Optional.of(inspection.inspected(report, event));
            case ReportDecision.Unchanged _ -> Optional.empty();
            case ReportDecision.Refused(var refusal) -> throw new ReportRefused(refusal);
        });
    }

    /** What this actor could do to the report now. */
    public Set<Deed> possible(RecordedReport recorded, Actor actor, Instant now) {
        ReportId id = ReportId.parse(StreamNames.idOf(recorded.last().orElseThrow().stream())).orElseThrow();
        Surroundings around = new Surroundings(actor, now, rules(id), false);
        return Arrays.stream(Deed.values()).filter(deed -> ReportDecider.decide(Tried.deed(deed, id, recorded.report(), around), recorded
                .report(), around) instanceof ReportDecision.Decided).collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }

    private Surroundings around(ReportCommand command, Request request) {
        ReportId id = command.reportId();
        boolean twoStep = command instanceof ReportCommand.SubmitProgress && twoStepRules.applyTo(id.ministry());
        return new Surroundings(request.actor(), request.now(), rules(id), twoStep);
    }

    private Optional<RoundRules> rules(ReportId id) {
        return rounds.rules(id.roundId(), id.ministry());
    }
}
