package dev.shinchoku.intake.submission.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.Finding.Severity;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.intake.submission.CheckingProgress;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Progress reports")
@RequestMapping("/api/v1/reports/{reportId}")
class SubmissionController {
    private final Submitting submitting;
    private final CheckingProgress checking;
    private final ProgressReports reports;

    SubmissionController(Submitting submitting, CheckingProgress checking, ProgressReports reports) {
        this.submitting = submitting;
        this.checking = checking;
        this.reports = reports;
    }

    @Operation(operationId = "submitProgress", summary = "Report progress, again where the report was returned or needs a correction")
    @PostMapping("/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SubmissionRequest body) {
        RecordedReport report = submitting.submit(caller, reportId, key, ifMatch, body);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.ETAG, EntityTags.of(report.version())).body(Receipt.of(report));
    }

    @Operation(operationId = "checkProgress", summary = "What the checks would say to a submission; stores nothing")
    @PostMapping("/checks")
    Findings check(Caller caller, @PathVariable String reportId, Locale locale, @Valid @RequestBody SubmissionRequest body) {
        ReportId id = VisibleReports.of(reportId, caller);
        if (reports.load(id).report() instanceof Known known) {
            return new Findings(checking.findings(id, known.asked(), body.toUpdate()).stream().map(finding -> FoundView.of(
                    finding,
                    locale)).toList());
        }
        throw Problems.notFound("The report " + reportId).refuse();
    }

    /** @param findings errors first; a submission is stored when none of them is an error */
    record Findings(List<FoundView> findings) {}

    /**
     * @param code stable, for programs
     * @param field JSON pointer into the submission
     * @param text what to do, in the language of Accept-Language
     */
    record FoundView(Severity severity, String code, String field, Map<String, String> values, String text) {
        static FoundView of(Finding finding, Locale locale) {
            return new FoundView(finding.severity(), finding.code(), finding.field(), finding.values(), FindingTexts.of(finding, locale));
        }
    }
}
