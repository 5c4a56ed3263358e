package dev.shinchoku.intake.workbook.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.attachment.FileProblems;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportProblems;
import dev.shinchoku.intake.submission.ChecksFailed;
import dev.shinchoku.intake.workbook.Confirming;
import dev.shinchoku.intake.workbook.Confirming.Confirmed;
import dev.shinchoku.intake.workbook.Preview;
import dev.shinchoku.intake.workbook.Previewing;
import dev.shinchoku.intake.workbook.Previewing.Look;
import dev.shinchoku.intake.workbook.Upload;
import dev.shinchoku.intake.workbook.Uploads;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Workbooks")
@RequestMapping("/api/v1/workbook-uploads/{uploadId}")
class UploadController {
    private final Uploads uploads;
    private final Previewing previewing;
    private final Confirming confirming;
    private final ProblemAdvice problems;

    UploadController(Uploads uploads, Previewing previewing, Confirming confirming, ProblemAdvice problems) {
        this.uploads = uploads;
        this.previewing = previewing;
        this.confirming = confirming;
        this.problems = problems;
    }

    @Operation(operationId = "readWorkbookUpload", summary = "What confirming an uploaded workbook would do now, row by row")
    @GetMapping
    UploadView read(Caller caller, @PathVariable String uploadId, Locale locale) {
        Upload upload = visible(uploadId, caller);
        return UploadView.of(upload, previewing.at(upload, locale).preview());
    }

    @Operation(operationId = "confirmWorkbookUpload", summary = "Submit the rows of an uploaded workbook, each by itself; confirming again submits nothing twice")
    @PostMapping("/confirmation")
    ConfirmationAnswer confirm(Caller caller, @PathVariable String uploadId, Locale locale, @Valid @RequestBody Confirmation body) {
        caller.mustBeOneOf(Role.OFFICER, Role.COORDINATOR);
        Upload upload = visible(uploadId, caller);
        Look look = previewing.at(upload, locale);
        Preview preview = look.preview();
        mustBeWanted(preview, body);
        List<Answer> items = confirming.confirm(upload, look, body.overwrites(), body.reason(), caller.actor()).stream().map(
                confirmed -> answer(confirmed, locale)).toList();
        int submitted = (int) items.stream().filter(item -> item.receipt().isPresent()).count();
        return new ConfirmationAnswer(submitted, items.size() - submitted, (int) preview.refused(), body.overwrites()
                ? 0
                : (int) preview.outdated(), items);
    }

    private static void mustBeWanted(Preview preview, Confirmation body) {
        if (preview.refused() > 0 && !body.isPartial()) {
            throw Problems.conflict("workbook-has-problems", "Rows of the workbook have problems",
                    "%d rows have problems at their cells. Mend them and upload the workbook again, or send \"partial\": true to submit the others. Nothing was submitted."
                            .formatted(preview.refused())).refuse();
        }
        if (preview.outdated() > 0 && !body.overwrites() && !body.isPartial()) {
            throw Problems.conflict("workbook-outdated", "Reports have changed since the workbook was downloaded",
                    "%d rows are from before a change. Send \"overwrite\": true to write over what was said since, or \"partial\": true to leave them out. Nothing was submitted."
                            .formatted(preview.outdated())).refuse();
        }
    }

    private Answer answer(Confirmed confirmed, Locale locale) {
        String reportId = confirmed.row().reportId();
        return switch (confirmed.handled()) {
            case Handled.Done(var report) -> new Answer(reportId, HttpStatus.CREATED.value(), Optional.of(Receipt.of(report)), Optional
                    .empty());
            case Handled.Refused(var refusal) -> refused(reportId, ReportProblems.of(refusal).refuse());
            case Handled.Failed(FileRefused e) -> refused(reportId, FileProblems.of(e.refusal()).refuse());
            case Handled.Failed(ChecksFailed e) -> refused(reportId, e.problem(locale).refuse());
            case Handled.Failed(var why) -> refused(reportId, why);
        };
    }

    private Answer refused(String reportId, Exception why) {
        ProblemDetail problem = problems.told(why);
        return new Answer(reportId, problem.getStatus(), Optional.empty(), Optional.of(problem));
    }

    /** Another ministry's upload is answered like one that does not exist. */
    private Upload visible(String uploadId, Caller caller) {
        return uploads.load(uploadId).filter(upload -> caller.seesAll() || caller.isOf(upload.ministry())).orElseThrow(() -> Problems
                .notFound("The upload " + uploadId + " (they are kept for a day)").refuse());
    }

    /**
     * @param overwrite whether rows from before a change are submitted, too
     * @param partial whether the other rows are submitted where some have problems or are from before a change
     * @param onBehalfReason why the coordinating office submits for the ministry; left out by the ministry itself
     */
    record Confirmation(@Nullable Boolean overwrite, @Nullable Boolean partial,
            @Size(max = 5_000, message = "has more than 5,000 characters") @Nullable String onBehalfReason) {
        boolean overwrites() {
            return Boolean.TRUE.equals(overwrite);
        }

        boolean isPartial() {
            return Boolean.TRUE.equals(partial);
        }

        Optional<String> reason() {
            return Optional.ofNullable(onBehalfReason).filter(text -> !text.isBlank());
        }
    }

    /**
     * @param submitted rows that are in the log now
     * @param failed rows that were to be submitted and were refused
     * @param refused rows with problems at their cells
     * @param outdated rows from before a change that were left out
     * @param items the rows that were to be submitted
     */
    record ConfirmationAnswer(int submitted, int failed, int refused, int outdated, List<Answer> items) {}

    @Schema(name = "ConfirmedRow")
    record Answer(String reportId, int status, Optional<Receipt> receipt,
            @Schema(ref = "#/components/schemas/Problem") Optional<ProblemDetail> problem) {}
}
