package dev.shinchoku.intake.submission.web;

import java.util.Locale;

import dev.shinchoku.intake.submission.ChecksFailed;
import dev.shinchoku.service.problem.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what the checks found, in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubmissionProblems {
    @ExceptionHandler
    ResponseEntity<Object> failed(ChecksFailed failed, Locale locale) {
        return ProblemAdvice.answer(failed.problem(locale));
    }
}
