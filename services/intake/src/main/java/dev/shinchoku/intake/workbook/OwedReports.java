package dev.shinchoku.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.attachment.NamingFiles.NamedFile;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.FormerReports;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport.Returned;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.report.RoundRules;
import org.springframework.stereotype.Component;

/** A ministry's reports in a round, as its workbook shows them. */
@Component
public class OwedReports {
    private static final int PAGE = 500;

    private final ReportListing listing;
    private final ProgressReports reports;
    private final FormerReports former;
    private final KnownRounds rounds;
    private final KnownPlans plans;

    OwedReports(ReportListing listing, ProgressReports reports, FormerReports former, KnownRounds rounds, KnownPlans plans) {
        this.listing = listing;
        this.reports = reports;
        this.former = former;
        this.rounds = rounds;
        this.plans = plans;
    }

    /** @param all also those that are submitted or accepted, which nobody waits for */
    public List<OwedReport> in(String roundId, String ministry, boolean all) {
        Optional<String> startsFrom = rounds.rules(roundId, ministry).flatMap(RoundRules::startsFrom);
        List<OwedReport> owed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ReportListing.Page page = listing.matching(new ReportListing.Filter(Optional.of(roundId), Optional.of(ministry), Optional
                    .empty(), Optional.empty()), after, PAGE);
            page.items().stream().filter(report -> isShown(report.state(), all)).map(report -> shown(report, startsFrom)).forEach(
                    owed::add);
            after = page.next();
        } while (after.isPresent());
        return List.copyOf(owed);
    }

    private static boolean isShown(ReportState state, boolean all) {
        return switch (state) {
            case REQUESTED, RETURNED -> true;
            case PENDING_ENDORSEMENT, SUBMITTED, ACCEPTED -> all;
            case DROPPED -> false;
        };
    }

    private OwedReport shown(ListedReport listed, Optional<String> startsFrom) {
        ReportId id = ReportId.parse(listed.reportId()).orElseThrow();
        RecordedReport recorded = reports.load(id);
        Optional<ProgressContent> before = former.before(id, startsFrom);
        Optional<ProgressContent> said = FormerReports.submission(recorded.report()).map(Submission::content);
        Optional<ProgressContent> start = said.or(() -> before.map(content -> content.attaching(List.of())));
        return new OwedReport(listed.reportId(), recorded.version(), listed.label(), planText(listed), before.map(ProgressContent::results)
                .orElse(""), returned(recorded), start.map(Answer::of).orElse(Answer.NONE), start.stream().flatMap(content -> content
                        .attachments().stream()).map(file -> new NamedFile(file.attachmentId(), file.title())).toList(), start.flatMap(
                                ProgressContent::joint));
    }

    private String planText(ListedReport listed) {
        return plans.measure(listed.measureId()).map(measure -> String.join("\n", measure.planOf(listed.planId(), listed.ministry())))
                .orElse("");
    }

    private static String returned(RecordedReport recorded) {
        return recorded.report() instanceof Returned(_, _, var reason, var comments)
                ? String.join("\n", Stream.concat(Stream.of(reason), comments.stream().map(comment -> comment.field() + " " + comment
                        .text())).toList())
                : "";
    }
}
