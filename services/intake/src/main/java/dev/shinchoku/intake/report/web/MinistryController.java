package dev.shinchoku.intake.report.web;

import java.util.Optional;

import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.web.Deciding.Decision;
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

/** What a ministry's people do to what they submitted. */
@RestController
@Tag(name = "Progress reports")
@RequestMapping("/api/v1/reports/{reportId}")
class MinistryController {
    private static final String KEY = "Idempotency-Key";

    private final Deciding deciding;

    MinistryController(Deciding deciding) {
        this.deciding = deciding;
    }

    @Operation(operationId = "endorseReport", summary = "Endorse the content that was read, as the ministry's authorised officer: now it is submitted")
    @PostMapping("/endorsement")
    ResponseEntity<Receipt> endorse(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContentRead body) {
        return deciding.receipt(new Decision(caller, reportId, key, ifMatch, "endorsement", body), id -> new EndorseProgress(id, body
                .contentHash()));
    }

    @Operation(operationId = "withdrawReport", summary = "Take back what nobody has decided on yet: the report is again as it was before")
    @PostMapping("/withdrawal")
    ResponseEntity<Receipt> withdraw(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest body) {
        return deciding.receipt(new Decision(caller, reportId, key, ifMatch, "withdrawal", body), id -> new WithdrawProgress(id, Optional
                .ofNullable(body.reason()).filter(reason -> !reason.isBlank())));
    }
}
