package dev.shinchoku.intake.report.web;

import dev.shinchoku.intake.report.ReportProblems;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.service.problem.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals of progress reports. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportRefusals {
    @ExceptionHandler
    ResponseEntity<Object> refused(ReportRefused refused) {
        return ProblemAdvice.answer(ReportProblems.of(refused.refusal()));
    }
}
