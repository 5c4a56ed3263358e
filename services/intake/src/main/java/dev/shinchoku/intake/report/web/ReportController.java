package dev.shinchoku.intake.report.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Progress reports", description = "One report is one measure × one ministry × one round")
@RequestMapping("/api/v1/reports")
class ReportController {
    private static final String KEY = "Idempotency-Key";

    private final Submitting submitting;
    private final HandlingReports handling;
    private final ProgressReports reports;
    private final ReportListing listing;
    private final Clock clock;

    ReportController(Submitting submitting, HandlingReports handling, ProgressReports reports, ReportListing listing, Clock clock) {
        this.submitting = submitting;
        this.handling = handling;
        this.reports = reports;
        this.listing = listing;
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

    @Operation(operationId = "readReport", summary = "One report, with what was last submitted")
    @GetMapping("/{reportId}")
    ResponseEntity<ReportView> read(Caller caller, @PathVariable String reportId) {
        RecordedReport report = reports.load(visible(reportId, caller));
        if (report.last().isEmpty()) {
            throw Problems.notFound("The report " + reportId).refuse();
        }
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(report.version())).body(ReportView.of(report));
    }

    @Operation(operationId = "readReportHistory", summary = "Who did what to a report, oldest first")
    @GetMapping("/{reportId}/events")
    List<EventView> history(Caller caller, @PathVariable String reportId) {
        List<EventView> events = reports.history(visible(reportId, caller)).events().stream().map(EventView::of).toList();
        if (events.isEmpty()) {
            throw Problems.notFound("The report " + reportId).refuse();
        }
        return events;
    }

    @Operation(operationId = "submitProgress", summary = "Report progress, again where the report was returned or needs a correction")
    @PostMapping("/{reportId}/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SubmissionRequest body) {
        return answer(HttpStatus.CREATED, submitting.submit(caller, reportId, key, ifMatch, body));
    }

    @Operation(operationId = "returnReport", summary = "Send a report back to the ministry with a reason")
    @PostMapping("/{reportId}/return")
    ResponseEntity<Receipt> sendBack(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnRequest body) {
        ReportId id = visible(reportId, caller);
        caller.mustBe(Role.COORDINATOR);
        ReturnProgress command = new ReturnProgress(id, body.reason(), body.toComments());
        return answer(HttpStatus.OK, handling.handle(command, Request.of(caller, clock.instant(), key, ifMatch, "POST /reports/" + id
                + "/return", body)));
    }

    @Operation(operationId = "acceptReport", summary = "Accept the content that was read")
    @PostMapping("/{reportId}/acceptance")
    ResponseEntity<Receipt> accept(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AcceptanceRequest body) {
        ReportId id = visible(reportId, caller);
        caller.mustBe(Role.COORDINATOR);
        AcceptProgress command = new AcceptProgress(id, body.contentHash());
        return answer(HttpStatus.OK, handling.handle(command, Request.of(caller, clock.instant(), key, ifMatch, "POST /reports/" + id
                + "/acceptance", body)));
    }

    private static ResponseEntity<Receipt> answer(HttpStatus status, RecordedReport report) {
        return ResponseEntity.status(status).header(HttpHeaders.ETAG, EntityTags.of(report.version())).body(Receipt.of(report));
    }

    /** Another ministry's report is answered like one that does not exist. */
    static ReportId visible(String reportId, Caller caller) {
        return ReportId.parse(reportId).filter(id -> caller.seesAll() || caller.isOf(id.ministry()))
                .orElseThrow(() -> Problems.notFound("The report " + reportId).refuse());
    }

    /** @param next the cursor of the next page; absent on the last */
    record ReportPage(List<ListedReport> items, Optional<String> next) {}
}
