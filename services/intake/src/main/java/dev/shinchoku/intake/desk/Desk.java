package dev.shinchoku.intake.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.round.Round;

/**
 * What lies on a ministry's desk, or on all ministries' together.
 *
 * @param all by due date, whatever the filter says
 * @param shown of them
 * @param rounds that have opened, the latest first
 */
public record Desk(List<DeskLine> all, List<DeskLine> shown, List<Round> rounds) {
    public List<DeskLine> in(ReportState state) {
        return shown.stream().filter(line -> line.state() == state).toList();
    }

    public long owed() {
        return all.stream().filter(DeskLine::isOwed).count();
    }

    public long returned() {
        return all.stream().filter(line -> line.isOwed() && line.state() == ReportState.RETURNED).count();
    }

    public long late() {
        return all.stream().filter(DeskLine::late).count();
    }

    public long awaitingEndorsement() {
        return all.stream().filter(line -> line.takesChanges() && line.state() == ReportState.PENDING_ENDORSEMENT).count();
    }

    /** Of what is owed and not late yet. */
    public Optional<Instant> nextDueAt() {
        return all.stream().filter(line -> line.isOwed() && !line.late()).map(DeskLine::dueAt).min(Comparator.naturalOrder());
    }

    /** In the plans' order. */
    public List<Heading> headings() {
        return all.stream().filter(line -> line.heading().isPresent()).sorted(Comparator.comparing(DeskLine::place)).map(line -> line
                .heading().get()).distinct().toList();
    }
}
