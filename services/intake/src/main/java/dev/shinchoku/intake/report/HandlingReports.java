package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import dev.shinchoku.eventlog.Actor;

import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Service;

/** Carries out commands on progress reports: what was decided is in the log when a call returns. */
@Service
public class HandlingReports {
    private static final int LISTED_AT_ONCE = 500;
    private static final int AT_ONCE = 64;

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
     * Carries out many, which come into the list some hundred at a time. When one is refused those before it are in the log, and those after it
     * may be.
     */
    public void handleAll(List<? extends ReportCommand> commands, Request request) {
        commands.stream().gather(Gatherers.windowFixed(LISTED_AT_ONCE)).forEach(some -> reports.list(some.stream().gather(Gatherers
                .mapConcurrent(AT_ONCE, command -> reports.decideUnlisted(command.reportId(), request, deciding(command, request,
                        Inspection.NONE)))).toList()));
    }

    /**
     * What was answered before under the request's key is not inspected again.
     *
     * @throws ReportRefused when the rules do not allow it; nothing is stored then
     */
    public RecordedReport handle(ReportCommand command, Request request, Inspection inspection) {
        return reports.decide(command.reportId(), request, deciding(command, request, inspection));
    }

    private Function<ProgressReport, Optional<ReportEvent>> deciding(ReportCommand command, Request request, Inspection inspection) {
        return report -> switch (ReportDecider.decide(command, report, around(command, request))) {
            case ReportDecision.Decided(var event) -> Optional.of(inspection.inspected(report, event));
            case ReportDecision.Unchanged _ -> Optional.empty();
            case ReportDecision.Refused(var refusal) -> throw new ReportRefused(refusal);
        };
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
