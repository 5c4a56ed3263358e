package dev.shinchoku.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ProgressReport;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import org.springframework.stereotype.Component;

/** What a ministry owes in a round, as its workbook shows it. */
@Component
public class OwedReports {
    private static final int PAGE = 500;

    private final ReportListing listing;
    private final ProgressReports reports;

    OwedReports(ReportListing listing, ProgressReports reports) {
        this.listing = listing;
        this.reports = reports;
    }

    /** @param all also those that are submitted or accepted, which nobody waits for */
    public List<OwedReport> in(String roundId, String ministry, boolean all) {
        List<OwedReport> owed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ReportListing.Page page = listing.matching(new ReportListing.Filter(Optional.of(roundId), Optional.of(ministry), Optional
                    .empty(), Optional.empty()), after, PAGE);
            page.items().stream().filter(report -> all || isOwed(report)).map(this::shown).forEach(owed::add);
            after = page.next();
        } while (after.isPresent());
        return List.copyOf(owed);
    }

    private static boolean isOwed(ListedReport report) {
        return report.state() == ReportState.REQUESTED || report.state() == ReportState.RETURNED;
    }

    private OwedReport shown(ListedReport listed) {
        RecordedReport recorded = reports.load(ReportId.parse(listed.reportId()).orElseThrow());
        Optional<Submission> submission = submitted(recorded.report());
        return new OwedReport(listed.reportId(), recorded.version(), listed.label(), "", submission.map(last -> last.content().results())
                .orElse(""), returned(recorded.report()), submission.map(last -> Answer.of(last.content())).orElse(Answer.NONE));
    }

    private static Optional<Submission> submitted(ProgressReport report) {
        return switch (report) {
            case ProgressReport.NotRequested _,ProgressReport.Requested _ -> Optional.empty();
            case ProgressReport.Submitted(_, var submission) -> Optional.of(submission);
            case ProgressReport.Returned(_, var submission, _, _) -> Optional.of(submission);
            case ProgressReport.Accepted(_, var submission) -> Optional.of(submission);
        };
    }

    private static String returned(ProgressReport report) {
        return report instanceof ProgressReport.Returned(_, _, var reason, var comments)
                ? String.join("\n", Stream.concat(Stream.of(reason), comments.stream().map(comment -> comment
                        .field() + " " + comment.text())).toList())
                : "";
    }
}
