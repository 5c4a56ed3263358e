package dev.shinchoku.intake.report;

import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;

/** Which reports a caller may see whole. */
public final class VisibleReports {
    private VisibleReports() {}

    /**
     * Another ministry's report is answered like one that does not exist.
     *
     * @throws dev.shinchoku.service.problem.Problem.Refused (404)
     */
    public static ReportId of(String reportId, Caller caller) {
        return ReportId.parse(reportId).filter(id -> caller.seesAll() || caller.isOf(id.ministry())).orElseThrow(() -> Problems.notFound(
                "The report " + reportId).refuse());
    }
}
