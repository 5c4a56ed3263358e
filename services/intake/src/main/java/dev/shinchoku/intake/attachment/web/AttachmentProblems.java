package dev.shinchoku.intake.attachment.web;

import dev.shinchoku.intake.attachment.FileProblems;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.service.problem.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals of files. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AttachmentProblems {
    @ExceptionHandler
    ResponseEntity<Object> refused(FileRefused refused) {
        return ProblemAdvice.answer(FileProblems.of(refused.refusal()));
    }
}
