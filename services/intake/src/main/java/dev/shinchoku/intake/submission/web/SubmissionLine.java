package dev.shinchoku.intake.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A submission as a line of a batch.
 *
 * @param idempotencyKey names this submission: sent again with the same submission, in a batch or alone, it gets the same answer
 * @param ifMatch the ETag of the report that was read, as in {@code "\"3\""}: refused when the report has changed since then
 */
record SubmissionLine(@NotBlank(message = "is missing: name the report") String reportId,
        @NotBlank(message = "is missing: give each submission a key of its own, such as a random UUID") String idempotencyKey,
        @NotNull(message = "is missing: say what is reported") @Valid SubmissionRequest submission, @Nullable String ifMatch) {}
