package dev.shinchoku.intake.report.web;

import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ReopenReport;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.web.Deciding.Decision;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the coordinating office does to a report. */
@RestController
@Tag(name = "Progress reports")
@RequestMapping("/api/v1/reports/{reportId}")
class ReviewController {
    private static final String KEY = "Idempotency-Key";

    private final Deciding deciding;

    ReviewController(Deciding deciding) {
        this.deciding = deciding;
    }

    @Operation(operationId = "returnReport", summary = "Send a report back to the ministry with a reason")
    @PostMapping("/return")
    ResponseEntity<Receipt> sendBack(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnRequest body) {
        return deciding.receipt(new Decision(caller, reportId, key, ifMatch, "return", body), id -> new ReturnProgress(id, body.reason(),
                body.toComments()));
    }

    @Operation(operationId = "acceptReport", summary = "Accept the content that was read")
    @PostMapping("/acceptance")
    ResponseEntity<Receipt> accept(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContentRead body) {
        return deciding.receipt(new Decision(caller, reportId, key, ifMatch, "acceptance", body), id -> new AcceptProgress(id, body
                .contentHash()));
    }

    @Operation(operationId = "reopenReport", summary = "Let one report of a closed round take changes again, until then")
    @PostMapping("/reopening")
    ResponseEntity<Void> reopen(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReopeningRequest body) {
        long version = deciding.carriedOut(new Decision(caller, reportId, key, ifMatch, "reopening", body), id -> new ReopenReport(id, body
                .until().toInstant(), body.reason())).version();
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, EntityTags.of(version)).build();
    }
}
