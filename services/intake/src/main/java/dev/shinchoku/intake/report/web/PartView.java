package dev.shinchoku.intake.report.web;

import java.util.Optional;

import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ReportState;

/**
 * One ministry's part of a joint measure.
 *
 * @param content what it submitted, for the lead and the coordinating office; for the others what was accepted
 */
record PartView(String reportId, String ministry, ReportState state, Optional<ProgressContent> content) {
    static PartView of(Known report, boolean whole) {
        Optional<ProgressContent> content = whole || report instanceof Accepted
                ? FormerReports.submission(report).map(Submission::content)
                : Optional.empty();
        return new PartView(report.asked().reportId(), report.asked().ministry(), ReportState.of(report), content);
    }
}
