package dev.shinchoku.intake.round;

import java.time.Clock;
import java.util.List;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ReportCommand;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/**
 * Sees to it that an open round asks for what its plan and its scope lay down. Asking for what is asked for changes nothing, so it may be
 * tried any number of times, by any number of instances; what a crash left undone is done by the next look.
 */
@Service
public class RequestingReports {
    private static final Actor INTAKE = Actor.system("intake");

    private final KnownPlans plans;
    private final HandlingReports reports;
    private final ReportListing listing;
    private final Clock clock;

    RequestingReports(KnownPlans plans, HandlingReports reports, ReportListing listing, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.listing = listing;
        this.clock = clock;
    }

    /** Asks for what is missing. Nothing where the round is not open now. */
    public void missingIn(Round round) {
        if (isOpen(round)) {
            carryOut(asking(round).missing());
        }
    }

    /** Asks for what is missing, and brings what is asked for to what the plan says by now. Nothing where the round is not open now. */
    public void allIn(Round round) {
        if (isOpen(round)) {
            Asking asking = asking(round);
            carryOut(asking.missing());
            carryOut(asking.changed());
            carryOut(asking.notOwed());
        }
    }

    private boolean isOpen(Round round) {
        return round.phase(clock.instant()) == Phase.OPEN;
    }

    private Asking asking(Round round) {
        return new Asking(round, plans.measuresOf(round.planId()), listing.askedIn(round.roundId()));
    }

    private void carryOut(List<? extends ReportCommand> commands) {
        reports.handleAll(commands, Request.of(INTAKE, clock.instant()));
    }
}
