package dev.shinchoku.reporting.ministry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.NaturalOrder;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.viewer.Viewer;

/**
 * A ministry's reports in a round, as somebody may see them.
 *
 * @param trueAt the instant that it is true of
 * @param reports in the order of labels
 */
public record MinistryReports(String ministry, Optional<Plan.Name> plan, Optional<Round> round, Instant trueAt, List<Report> reports) {
    private static final Comparator<Report> IN_ORDER = Comparator.comparing(report -> report.standing().label(), new NaturalOrder());

    public static MinistryReports of(String ministry, RoundChoice choice, Viewer viewer, Known known) {
        Optional<Round> round = choice.among(known.rounds(), known.moment().instant());
        List<Report> reports = round.map(each -> known.reportsIn(each.roundId(), ministry)).orElse(List.of());
        return new MinistryReports(ministry, round.map(each -> known.nameOf(each.planId())), round, known.moment().instant(), reports
                .stream()
                .map(viewer::view).sorted(IN_ORDER).toList());
    }

    public List<Report> in(ReportState state) {
        return reports.stream().filter(report -> report.standing().state() == state).toList();
    }

    /** None of a cancelled round. */
    public int owed() {
        return round.filter(Round::isCancelled).isPresent()
                ? 0
                : (int) reports.stream().filter(report -> report.standing().state().isOwed()).count();
    }

    public int late() {
        return (int) reports.stream().filter(report -> round.isPresent() && round.get().isLate(report.standing(), trueAt)).count();
    }
}
