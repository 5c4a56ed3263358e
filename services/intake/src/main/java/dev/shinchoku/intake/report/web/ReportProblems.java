package dev.shinchoku.intake.report.web;

import dev.shinchoku.intake.report.ReportRefusal;
import dev.shinchoku.intake.report.ReportRefusal.ContentHasChanged;
import dev.shinchoku.intake.report.ReportRefusal.IsNotAskedAnyMore;
import dev.shinchoku.intake.report.ReportRefusal.NothingToReview;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsClosed;
import dev.shinchoku.intake.report.ReportRefusal.WasNotRequested;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the refusals of progress reports as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportProblems {
    @ExceptionHandler
    ResponseEntity<Object> refused(ReportRefused refused) {
        return ProblemAdvice.answer(problem(refused.refusal()));
    }

    static Problem problem(ReportRefusal refusal) {
        return switch (refusal) {
            case WasNotRequested(var id) -> Problems.notFound("The report " + id);
            case IsNotAskedAnyMore(var id) -> Problems.conflict("not-asked-any-more", "The report is not asked for any more",
                    "The plan does not name %s as responsible for the measure %s any more. Nothing was stored.".formatted(id.ministry(), id
                            .measureId()));
            case RoundIsClosed(var roundId) -> Problems.conflict("round-closed", "The round is closed",
                    "The round %s takes no changes any more. Ask the coordinating office to reopen it. Nothing was stored.".formatted(
                            roundId));
            case NothingToReview(var state) -> Problems.conflict("nothing-to-review", "There is nothing to review",
                    "The report is %s; only a SUBMITTED one can be returned or accepted. Read it again. Nothing was stored.".formatted(
                            state));
            case ContentHasChanged(_, var current) -> Problems.conflict("content-changed", "The content has changed since you read it",
                    "The ministry has submitted again; its content now has the hash %s. Read it, then accept or return it. Nothing was stored."
                            .formatted(current));
        };
    }
}
