package dev.shinchoku.reporting.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;

import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;

/**
 * How many reports stand where.
 *
 * @param late owed by the ministry although the due date has passed
 * @param dueSoon owed, and due within seven days
 */
public record Counts(int total, int requested, int submitted, int returned, int accepted, int late, int dueSoon) {
    private static final Duration SOON = Duration.ofDays(7);

    static Counts of(Collection<Standing> standings, Round round, Instant now) {
        return new Counts(standings.size(), in(ReportState.REQUESTED, standings), in(ReportState.SUBMITTED, standings),
                in(ReportState.RETURNED, standings), in(ReportState.ACCEPTED, standings),
                count(standings, standing -> standing.isLate(round.dueAt(), now)),
                count(standings, standing -> isDueSoon(standing, round.dueAt(), now)));
    }

    /** Whether the ministry has to act within the next days. */
    public static boolean isDueSoon(Standing standing, Instant dueAt, Instant now) {
        return standing.state().isOwed() && !now.isAfter(dueAt) && now.plus(SOON).isAfter(dueAt);
    }

    public int owed() {
        return requested + returned;
    }

    public int in(ReportState state) {
        return switch (state) {
            case REQUESTED -> requested;
            case SUBMITTED -> submitted;
            case RETURNED -> returned;
            case ACCEPTED -> accepted;
        };
    }

    private static int in(ReportState state, Collection<Standing> standings) {
        return count(standings, standing -> standing.state() == state);
    }

    private static int count(Collection<Standing> standings, Predicate<Standing> those) {
        return (int) standings.stream().filter(those).count();
    }
}
