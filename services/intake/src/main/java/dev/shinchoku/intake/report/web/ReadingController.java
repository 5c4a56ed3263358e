package dev.shinchoku.intake.report.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.Parts;
import dev.shinchoku.intake.report.Parts.Part;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Progress reports", description = "One report is one measure × one ministry × one round")
@RequestMapping("/api/v1/reports")
class ReadingController {
    private final HandlingReports handling;
    private final ProgressReports reports;
    private final ReportListing listing;
    private final Parts parts;
    private final Clock clock;

    ReadingController(HandlingReports handling, ProgressReports reports, ReportListing listing, Parts parts, Clock clock) {
        this.handling = handling;
        this.reports = reports;
        this.listing = listing;
        this.parts = parts;
        this.clock = clock;
    }

    @Operation(operationId = "listReports", summary = "The reports that you may see, page by page")
    @GetMapping
    ReportPage list(Caller caller, @RequestParam Optional<String> round, @RequestParam Optional<String> ministry,
            @RequestParam Optional<ReportState> state,
            @RequestParam Optional<String> measure, @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > 1000) {
            throw Problems.badParameter("limit must be from 1 to 1000").refuse();
        }
        Optional<String> visible = caller.seesAll() ? ministry : caller.actor().ministry();
        if (visible.isEmpty() && !caller.seesAll() || ministry.filter(asked -> !visible.equals(Optional.of(asked))).isPresent()) {
            return new ReportPage(List.of(), Optional.empty());
        }
        ReportListing.Page page = listing.matching(new ReportListing.Filter(round, visible, state, measure), cursor, limit);
        return new ReportPage(page.items(), page.next());
    }

    @Operation(operationId = "readReport", summary = "One report, with what was last submitted and what you may do to it")
    @GetMapping("/{reportId}")
    ResponseEntity<ReportView> read(Caller caller, @PathVariable String reportId) {
        RecordedReport recorded = reports.load(VisibleReports.of(reportId, caller));
        ReportView view = ReportView.of(recorded, known(recorded, reportId), handling.possible(recorded, caller.actor(), clock.instant()));
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(recorded.version())).body(view);
    }

    @Operation(operationId = "readReportHistory", summary = "Who did what to a report, oldest first")
    @GetMapping("/{reportId}/events")
    List<EventView> history(Caller caller, @PathVariable String reportId) {
        List<EventView> events = reports.history(VisibleReports.of(reportId, caller)).events().stream().map(EventView::of).toList();
        if (events.isEmpty()) {
            throw Problems.notFound("The report " + reportId).refuse();
        }
        return events;
    }

    @Operation(operationId = "readParts", summary = "All ministries' parts of a joint measure in the same round: whole for the lead, and what was accepted for the others")
    @GetMapping("/{reportId}/parts")
    List<Part> parts(Caller caller, @PathVariable String reportId) {
        return parts.beside(VisibleReports.of(reportId, caller), caller);
    }

    private static Known known(RecordedReport recorded, String reportId) {
        if (recorded.report() instanceof Known known) {
            return known;
        }
        throw Problems.notFound("The report " + reportId).refuse();
    }

    /** @param next the cursor of the next page; absent on the last */
    record ReportPage(List<ListedReport> items, Optional<String> next) {}
}
