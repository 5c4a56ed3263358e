package dev.shinchoku.intake.submission.web;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import dev.shinchoku.intake.report.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What came of a line.
 *
 * @param line its number in the body, from 1, blank ones included
 * @param reportId as far as the line told one
 * @param status as the submission alone would have been answered
 * @param receipt of one that was accepted
 * @param problem of one that was refused
 */
record SubmissionLineAnswer(long line, Optional<String> reportId, int status, Optional<Receipt> receipt,
        @Schema(ref = "#/components/schemas/Problem") Optional<ProblemDetail> problem) {
    static SubmissionLineAnswer accepted(long line, Receipt receipt) {
        return new SubmissionLineAnswer(line, Optional.of(receipt.reportId()), HttpStatus.CREATED.value(), Optional.of(receipt), Optional
                .empty());
    }

    static SubmissionLineAnswer refused(long line, Optional<String> reportId, ProblemDetail problem) {
        return new SubmissionLineAnswer(line, reportId, problem.getStatus(), Optional.empty(), Optional.of(problem));
    }
}
