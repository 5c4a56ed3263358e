package dev.shinchoku.intake.round.web;

import dev.shinchoku.intake.round.RoundRefusal;
import dev.shinchoku.intake.round.RoundRefusal.FieldsAreWrong;
import dev.shinchoku.intake.round.RoundRefusal.NoSuchRound;
import dev.shinchoku.intake.round.RoundRefusal.PlanIsNotAdopted;
import dev.shinchoku.intake.round.RoundRefusal.PlanIsStillArriving;
import dev.shinchoku.intake.round.RoundRefusal.RoundExists;
import dev.shinchoku.intake.round.RoundRefusal.RoundHasNotOpened;
import dev.shinchoku.intake.round.RoundRefusal.RoundIsCancelled;
import dev.shinchoku.intake.round.RoundRefusal.RoundIsClosed;
import dev.shinchoku.intake.round.RoundRefused;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.Problem.FieldError;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the refusals of rounds as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoundProblems {
    @ExceptionHandler
    ResponseEntity<Object> refused(RoundRefused refused) {
        return ProblemAdvice.answer(problem(refused.refusal()));
    }

    private static Problem problem(RoundRefusal refusal) {
        return switch (refusal) {
            case NoSuchRound(var id) -> Problems.notFound("The round " + id);
            case RoundExists(var id) -> Problems.conflict("round-exists", "The round exists already",
                    "A round %s is there already. Choose another roundId, or change that round.".formatted(id));
            case RoundIsClosed(var id) -> Problems.conflict("round-closed", "The round is closed",
                    "The round %s takes no changes any more. Nothing was stored.".formatted(id));
            case RoundIsCancelled(var id) -> Problems.conflict("round-cancelled", "The round is cancelled",
                    "The round %s was cancelled and takes no changes any more. Open another one. Nothing was stored.".formatted(id));
            case RoundHasNotOpened(var id, var opensAt) -> Problems.conflict("round-not-open-yet", "The round has not opened yet",
                    "The round %s opens at %s. Cancel it if it is not to open; after that time it can be closed. Nothing was stored."
                            .formatted(id, opensAt));
            case FieldsAreWrong(var fields) -> Problems.invalid(fields.stream().map(field -> new FieldError(field.pointer(), field
                    .detail())).toList());
            case PlanIsStillArriving(var planId, var measures, var heardOf) -> Problems.conflict("plan-still-arriving",
                    "The plan is still arriving",
                    "Intake has heard of %d of the %d measures of %s. Send the request again in a few seconds. Nothing was stored."
                            .formatted(heardOf, measures, planId));
            case PlanIsNotAdopted(var planId) -> Problems.conflict("plan-not-adopted", "The plan is not adopted",
                    "Progress can be asked for on an adopted plan only, and %s is unknown to intake or still a draft. Adopt it; intake hears of that within seconds. Nothing was stored."
                            .formatted(planId));
        };
    }
}
