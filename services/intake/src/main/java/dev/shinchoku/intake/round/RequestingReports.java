package dev.shinchoku.intake.round;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.service.events.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sees to it that in every open round each responsible ministry of each measure of the plan is asked for a report. Requesting what is
 * requested changes nothing, so it may be tried any number of times, by any number of instances; what a crash left undone is done by the next
 * look.
 */
@Service
public class RequestingReports {
    private static final Logger LOG = LoggerFactory.getLogger(RequestingReports.class);
    private static final int AT_ONCE = 32;
    private static final Actor INTAKE = Actor.system("intake");

    private final Rounds rounds;
    private final KnownPlans plans;
    private final HandlingReports reports;
    private final ReportListing listing;
    private final Clock clock;
    private final AtomicBoolean planHasChanged = new AtomicBoolean(true);

    RequestingReports(Rounds rounds, KnownPlans plans, HandlingReports reports, ReportListing listing, Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.reports = reports;
        this.listing = listing;
        this.clock = clock;
        plans.onChange(() -> planHasChanged.set(true));
    }

    void missingIn(Round round) {
        Set<String> requested = listing.idsIn(round.roundId());
        plans.measuresOf(round.planId()).stream().flatMap(measure -> owedOn(measure, round))
                .filter(owed -> !requested.contains(owed.reportId().toString()))
                .gather(Gatherers.mapConcurrent(AT_ONCE, owed -> reports.handle(owed, Request.of(INTAKE, clock.instant()))))
                .forEach(report -> LOG.debug("Requested {}", report.last()));
    }

    private static Stream<RequestProgress> owedOn(KnownMeasure measure, Round round) {
        return measure.ministriesIn(round.planId()).stream()
                .map(ministry -> new RequestProgress(new ReportId(round.roundId(), measure.measureId(), ministry), round.planId(),
                        measure.labelIn(round.planId())));
    }

    @Scheduled(fixedDelay = 1000)
    void afterAChangeOfPlan() {
        if (planHasChanged.compareAndSet(true, false)) {
            missingInOpenRounds();
        }
    }

    /** Another instance may have died in the midst of opening a round. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void nowAndThen() {
        planHasChanged.set(true);
    }

    private void missingInOpenRounds() {
        try {
            rounds.all().stream().filter(Round::open).forEach(this::missingIn);
        } catch (RuntimeException e) {
            LOG.warn("Not all reports could be requested, trying again: {}", Unquoted.of(e));
            planHasChanged.set(true);
        }
    }
}
