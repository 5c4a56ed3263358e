package dev.shinchoku.intake.workbook.web;

import dev.shinchoku.intake.workbook.UnreadableWorkbook;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why a file is no workbook that is taken. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkbookProblems {
    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableWorkbook unreadable) {
        return ProblemAdvice.answer(new Problem(unreadable.code().equals("too-large")
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT,
                "workbook-" + unreadable.code(), "The file is no workbook that can be read", unreadable.getMessage()
                        + " Nothing was submitted."));
    }
}
