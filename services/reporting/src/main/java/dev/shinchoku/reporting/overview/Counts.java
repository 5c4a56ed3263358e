package dev.shinchoku.reporting.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;

import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;

/**
 * How many reports stand where.
 *
 * @param awaitingEndorsement submitted, and not yet endorsed by the ministry's authorised officer
 * @param late owed by the ministry although the due date has passed
 * @param dueSoon owed, and due within seven days
 */
public record Counts(int total, int requested, int awaitingEndorsement, int submitted, int returned, int accepted, int late, int dueSoon) {
    static Counts of(Collection<Standing> standings, Round round, Instant now) {
        return new Counts(standings.size(), in(ReportState.REQUESTED, standings), in(ReportState.PENDING_ENDORSEMENT, standings), in(
                ReportState.SUBMITTED, standings),
                in(ReportState.RETURNED, standings), in(ReportState.ACCEPTED, standings),
                count(standings, standing -> round.isLate(standing, now)),
                count(standings, standing -> round.isDueSoon(standing, now)));
    }

    public int owed() {
        return requested + awaitingEndorsement + returned;
    }

    public int in(ReportState state) {
        return switch (state) {
            case REQUESTED -> requested;
            case PENDING_ENDORSEMENT -> awaitingEndorsement;
            case SUBMITTED -> submitted;
            case RETURNED -> returned;
            case ACCEPTED -> accepted;
            case DROPPED -> 0;
        };
    }

    private static int in(ReportState state, Collection<Standing> standings) {
        return count(standings, standing -> standing.state() == state);
    }

    private static int count(Collection<Standing> standings, Predicate<Standing> those) {
        return (int) standings.stream().filter(those).count();
    }
}
