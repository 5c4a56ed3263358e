package dev.shinchoku.intake.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.shinchoku.intake.desk.Desk;
import dev.shinchoku.intake.desk.DeskLine;
import dev.shinchoku.intake.report.ReportState;

/**
 * What waits for the coordinating office's decision, in the order in which it is decided: what was due first, then as the plan has it.
 *
 * @param desk of all ministries
 * @param shown what waits and passes the filter
 */
public record ReviewQueue(Desk desk, ReviewFilter filter, List<DeskLine> shown) {
    static ReviewQueue of(Desk desk, ReviewFilter filter) {
        return new ReviewQueue(desk, filter, waiting(desk).stream().filter(filter::lets).toList());
    }

    public List<DeskLine> waiting() {
        return waiting(desk);
    }

    /** Of all reports that pass the filter, whatever their state. */
    public long total() {
        return desk.all().stream().filter(filter::lets).count();
    }

    /** Of those that pass the filter. */
    public long accepted() {
        return desk.all().stream().filter(filter::lets).filter(line -> line.state() == ReportState.ACCEPTED).count();
    }

    public List<String> ministries() {
        return waiting().stream().map(line -> line.report().ministry()).distinct().sorted().toList();
    }

    /** From 1; empty where the report is not in the queue. */
    public Optional<Integer> placeOf(String reportId) {
        return IntStream.range(0, shown.size()).filter(i -> idAt(i).equals(reportId)).mapToObj(i -> i + 1).findFirst();
    }

    /** The one behind it; from the last, the first. */
    public Optional<String> after(String reportId) {
        return placeOf(reportId).filter(_ -> shown.size() > 1).map(place -> idAt(place % shown.size())).or(() -> shown.isEmpty() || placeOf(
                reportId).isPresent()
                        ? Optional.empty()
                        : Optional.of(idAt(0)));
    }

    public Optional<String> before(String reportId) {
        return placeOf(reportId).filter(place -> place > 1).map(place -> idAt(place - 2));
    }

    private String idAt(int index) {
        return shown.get(index).report().reportId();
    }

    private static List<DeskLine> waiting(Desk desk) {
        return desk.all().stream().filter(line -> line.takesChanges() && line.state() == ReportState.SUBMITTED).toList();
    }
}
