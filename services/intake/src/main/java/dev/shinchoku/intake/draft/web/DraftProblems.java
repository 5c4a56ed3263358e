package dev.shinchoku.intake.draft.web;

import dev.shinchoku.intake.draft.DraftRefusal;
import dev.shinchoku.intake.draft.DraftRefusal.Changed;
import dev.shinchoku.intake.draft.DraftRefusal.VersionIsMissing;
import dev.shinchoku.intake.draft.DraftRefused;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whose text stands there, and the text itself under {@code draft}: so a form can show both. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftProblems {
    @ExceptionHandler
    ResponseEntity<Object> refused(DraftRefused refused) {
        SharedDraft now = refused.refusal().now();
        ResponseEntity<Object> answer = ProblemAdvice.answer(problem(refused.refusal()));
        if (answer.getBody() instanceof ProblemDetail detail) {
            detail.setProperty("draft", DraftView.of(now));
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).header(HttpHeaders.ETAG, EntityTags.of(now
                .version())).body(answer.getBody());
    }

    private static Problem problem(DraftRefusal refusal) {
        return switch (refusal) {
            case Changed(var seen, var now) -> new Problem(HttpStatus.PRECONDITION_FAILED, "draft-changed",
                    "The draft has changed since you read it", "%s If-Match names version %d. %s".formatted(standing(now), seen, whatToDo(
                            now)));
            case VersionIsMissing(var now) -> new Problem(HttpStatus.PRECONDITION_REQUIRED, "if-match-required",
                    "Say which version you have seen", standing(now) + " " + whatToDo(now));
        };
    }

    private static String standing(SharedDraft now) {
        return now.saved().map(saved -> "%s saved version %d of the draft at %s.".formatted(saved.by(), now.version(), saved.at())).orElse(
                "There is no draft any more: it was submitted or discarded.");
    }

    private static String whatToDo(SharedDraft now) {
        return "What stands there now is in the member draft: put both together and send it again with If-Match: %s. Nothing was stored or discarded."
                .formatted(EntityTags.of(now.version()));
    }
}
