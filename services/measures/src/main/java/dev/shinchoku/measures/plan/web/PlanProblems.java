package dev.shinchoku.measures.plan.web;

import dev.shinchoku.measures.plan.PlanRefusal;
import dev.shinchoku.measures.plan.PlanRefusal.IsNotNextYear;
import dev.shinchoku.measures.plan.PlanRefusal.NoSuchPlan;
import dev.shinchoku.measures.plan.PlanRefusal.PlanExists;
import dev.shinchoku.measures.plan.PlanRefusal.PlanIsAdopted;
import dev.shinchoku.measures.plan.PlanRefused;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the refusals of plans as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanProblems {
    @ExceptionHandler
    ResponseEntity<Object> refused(PlanRefused refused) {
        return ProblemAdvice.answer(problem(refused.refusal()));
    }

    private static Problem problem(PlanRefusal refusal) {
        return switch (refusal) {
            case NoSuchPlan(var id) -> Problems.notFound("The plan " + id);
            case PlanExists(var id) -> Problems.conflict("plan-exists", "The plan exists already",
                    "A plan %s is there already. Choose another planId, or go on with that plan. Nothing was stored.".formatted(id));
            case IsNotNextYear(var id, var fiscalYear) -> Problems.conflict("not-next-year", "It is not next year's plan",
                    "The plan %s is there already and is not that of FY%d, the year that follows. Name another planId. Nothing was stored."
                            .formatted(id, fiscalYear));
            case PlanIsAdopted(var id) -> Problems.conflict("plan-adopted", "The plan is adopted",
                    "The plan %s is adopted: its draft cannot be made anew. Nothing was stored.".formatted(id));
        };
    }
}
