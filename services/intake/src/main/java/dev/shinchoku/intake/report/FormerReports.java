package dev.shinchoku.intake.report;

import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Dropped;
import dev.shinchoku.intake.report.ProgressReport.NotRequested;
import dev.shinchoku.intake.report.ProgressReport.Requested;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReport.Waiting;
import org.springframework.stereotype.Component;

/** What a ministry last reported on the same measure in another round. */
@Component
public class FormerReports {
    private final ReportListing listing;
    private final ProgressReports reports;

    FormerReports(ReportListing listing, ProgressReports reports) {
        this.listing = listing;
        this.reports = reports;
    }

    /** @param startsFrom the round that the report's own starts from; the latest before it where that is empty or has nothing */
    public Optional<ProgressContent> before(ReportId reportId, Optional<String> startsFrom) {
        return startsFrom.map(roundId -> new ReportId(roundId, reportId.measureId(), reportId.ministry())).flatMap(this::contentOf).or(
                () -> listing.formerOf(reportId).flatMap(this::contentOf));
    }

    private Optional<ProgressContent> contentOf(ReportId id) {
        return submission(reports.load(id).report()).map(Submission::content);
    }

    /** What was last submitted, whatever came of it. */
    public static Optional<Submission> submission(ProgressReport report) {
        return switch (report) {
            case NotRequested _,Requested _,Dropped _ -> Optional.empty();
            case Waiting waiting -> Optional.of(waiting.submission());
            case Returned returned -> Optional.of(returned.submission());
            case Accepted accepted -> Optional.of(accepted.submission());
        };
    }
}
