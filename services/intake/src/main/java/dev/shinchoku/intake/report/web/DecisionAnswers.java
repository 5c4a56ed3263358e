package dev.shinchoku.intake.report.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What came of decisions on many reports.
 *
 * @param items in the order in which they were asked
 */
record DecisionAnswers(int decided, int refused, List<Answer> items) {
    static DecisionAnswers of(List<Answer> items) {
        int decided = (int) items.stream().filter(answer -> answer.receipt().isPresent()).count();
        return new DecisionAnswers(decided, items.size() - decided, items);
    }

    /**
     * @param status as the decision alone would have been answered
     * @param receipt of what was decided
     * @param problem of what was refused
     */
    @Schema(name = "DecisionAnswer")
    record Answer(String reportId, int status, Optional<Receipt> receipt,
            @Schema(ref = "#/components/schemas/Problem") Optional<ProblemDetail> problem) {
        static Answer decided(Receipt receipt) {
            return new Answer(receipt.reportId(), HttpStatus.OK.value(), Optional.of(receipt), Optional.empty());
        }

        static Answer refused(String reportId, ProblemDetail problem) {
            return new Answer(reportId, problem.getStatus(), Optional.empty(), Optional.of(problem));
        }
    }
}
