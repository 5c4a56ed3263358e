package dev.shinchoku.intake.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ProgressReport;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Component;

/** Lays a report before somebody, as its log has it now. */
@Component
public class Sheets {
    private final ProgressReports reports;
    private final HandlingReports handling;
    private final Rounds rounds;
    private final KnownPlans plans;
    private final FormerReports former;
    private final Clock clock;

    Sheets(ProgressReports reports, HandlingReports handling, Rounds rounds, KnownPlans plans, FormerReports former,
            Clock clock) {
        this.reports = reports;
        this.handling = handling;
        this.rounds = rounds;
        this.plans = plans;
        this.former = former;
        this.clock = clock;
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (404) when the report was never asked for */
    public Sheet of(ReportId id, Caller caller) {
        RecordedReport recorded = reports.load(id);
        RoundRules rules = rounds.rules(id.roundId(), id.ministry()).orElseThrow(() -> missing(id));
        if (!(recorded.report() instanceof Known report)) {
            throw missing(id);
        }
        Asked asked = report.asked();
        Optional<KnownMeasure> measure = plans.measure(id.measureId());
        List<Step> steps = reports.history(id).events().reversed().stream().map(Step::of).toList();
        return new Sheet(asked, ReportState.of(report), recorded.version(), rules, rounds.load(id.roundId()).map(Round::title).orElse(""),
                measure.flatMap(known -> heading(known, asked.planId())), measure.map(known -> String.join("\n", known.planOf(asked
                        .planId(), asked.ministry()))).orElse(""), former.before(id, rules.startsFrom()), FormerReports.submission(report),
                returned(report), steps, handling.possible(recorded, caller.actor(), clock.instant()));
    }

    private Optional<Heading> heading(KnownMeasure measure, String planId) {
        return measure.placeIn(planId).flatMap(place -> plans.load(planId).flatMap(plan -> plan.heading(place.heading())));
    }

    private static Optional<Returned> returned(ProgressReport report) {
        ProgressReport standing = report instanceof Waiting waiting ? waiting.before() : report;
        return standing instanceof Returned returned ? Optional.of(returned) : Optional.empty();
    }

    private static RuntimeException missing(ReportId id) {
        return Problems.notFound("The report " + id).refuse();
    }
}
