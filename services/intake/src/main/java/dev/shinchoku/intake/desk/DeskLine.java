package dev.shinchoku.intake.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportState;

/**
 * One report on somebody's desk.
 *
 * @param heading under which the measure stands; empty where the plan's outline is not known
 * @param place of the heading in the plan
 * @param planText what the ministry set out to do; empty where the plan has none
 * @param dueAt for this ministry, later where the report was reopened
 * @param takesChanges whether its round is open, or it was reopened
 */
public record DeskLine(ListedReport report, String roundTitle, Optional<Heading> heading, int place, String planText, Instant dueAt,
        boolean takesChanges, boolean late) {
    /** What is due first, then as the plan has it. */
    static final Comparator<DeskLine> BY_DUE_DATE = Comparator.comparing(DeskLine::dueAt).thenComparing(DeskLine::place).thenComparing(
            line -> line.report().label()).thenComparing(line -> line.report().ministry());

    public ReportState state() {
        return report.state();
    }

    /** Whether the ministry has to do something. */
    public boolean isOwed() {
        return takesChanges && isOwed(report.state());
    }

    static boolean isOwed(ReportState state) {
        return switch (state) {
            case REQUESTED, RETURNED -> true;
            case PENDING_ENDORSEMENT, SUBMITTED, ACCEPTED, DROPPED -> false;
        };
    }
}
