package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What the ministries that are responsible for a measure together say of it in one round, each in a report of its own. The lead and the
 * coordinating office see each part as it was submitted, the others what was accepted of it.
 */
@Component
public class Parts {
    private static final int MORE_THAN_ANY_MEASURE_HAS = 1_000;

    private final ProgressReports reports;
    private final ReportListing listing;

    Parts(ProgressReports reports, ReportListing listing) {
        this.reports = reports;
        this.listing = listing;
    }

    /** All parts of the measure that a report is about, its own among them. The caller may see that report. */
    public List<Part> beside(ReportId id, Caller caller) {
        boolean whole = seesWhole(id, caller);
        ReportListing.Filter ofTheMeasure = new ReportListing.Filter(Optional.of(id.roundId()), Optional.empty(), Optional.empty(), Optional
                .of(id.measureId()));
        return listing.matching(ofTheMeasure, Optional.empty(), MORE_THAN_ANY_MEASURE_HAS).items().stream().flatMap(item -> ReportId.parse(
                item.reportId()).stream()).map(part -> part(part, whole || caller.isOf(part.ministry()))).toList();
    }

    /**
     * One part.
     *
     * @throws dev.shinchoku.service.problem.Problem.Refused (404) for whoever reports nothing on that measure in that round
     */
    public Part of(ReportId part, Caller caller) {
        return part(part, caller.seesAll() || caller.isOf(part.ministry()) || seesWhole(ownBeside(part, caller), caller));
    }

    private ReportId ownBeside(ReportId part, Caller caller) {
        return caller.ministry().map(ministry -> new ReportId(part.roundId(), part.measureId(), ministry)).filter(own -> reports.load(own)
                .report() instanceof Known).orElseThrow(() -> missing(part));
    }

    private boolean seesWhole(ReportId own, Caller caller) {
        return caller.seesAll() || known(own).asked().isOfTheLead();
    }

    private Part part(ReportId id, boolean whole) {
        Known report = known(id);
        Optional<ProgressContent> content = whole || report instanceof Accepted
                ? FormerReports.submission(report).map(Submission::content)
                : Optional.empty();
        return new Part(id.toString(), id.ministry(), ReportState.of(report), content);
    }

    private Known known(ReportId id) {
        if (reports.load(id).report() instanceof Known known) {
            return known;
        }
        throw missing(id);
    }

    private static RuntimeException missing(ReportId id) {
        return Problems.notFound("The report " + id).refuse();
    }

    /**
     * One ministry's part.
     *
     * @param content empty where the reader may not see it, and where nothing was submitted
     */
    public record Part(String reportId, String ministry, ReportState state, Optional<ProgressContent> content) {
        public boolean names(String attachmentId) {
            return content.stream().flatMap(said -> said.attachments().stream()).anyMatch(file -> file.attachmentId().equals(attachmentId));
        }
    }
}
