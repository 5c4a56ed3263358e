package dev.shinchoku.intake.submission.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import dev.shinchoku.intake.batch.Batch;
import dev.shinchoku.intake.batch.BatchSettings;
import dev.shinchoku.intake.batch.BatchSummary;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(BatchSettings.class)
@Tag(name = "Progress reports")
@RequestMapping("/api/v1/submissions/batch")
class SubmissionBatchController {
    private static final String LINES = "application/x-ndjson";

    private final SubmittingLines submitting;
    private final BatchSettings settings;

    SubmissionBatchController(SubmittingLines submitting, BatchSettings settings) {
        this.submitting = submitting;
        this.settings = settings;
    }

    /** Written here and not by a converter: answers go out while lines come in. */
    @Operation(operationId = "submitBatch", summary = "Report progress on many measures at once, a line each; each line gets its own answer, and sent again the same one", description = "Lines are answered in their order, while more are sent; the last line of the answer is a summary. An answer without it broke off: send the same lines again, those that were stored are not stored twice. Lines on the same report are handled in their order.", requestBody = @RequestBody(required = true, description = "One submission a line, as many as you like", content = @Content(mediaType = LINES, schema = @Schema(implementation = SubmissionLine.class))))
    @ApiResponse(responseCode = "200", description = "An answer a line, and a summary as the last", content = @Content(mediaType = LINES, schema = @Schema(anyOf = {
        SubmissionLineAnswer.class, BatchSummary.class})))
    @PostMapping(consumes = LINES)
    void submit(Caller caller, Locale locale, InputStream body, HttpServletResponse response) throws IOException, InterruptedException {
        caller.mustBeOneOf(Role.OFFICER, Role.COORDINATOR);
        response.setContentType(LINES);
        Batch.run(settings, body, response.getOutputStream(), submitting.of(caller, locale));
    }
}
