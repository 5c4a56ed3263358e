package dev.shinchoku.pages;

import dev.shinchoku.service.http.TraceContext;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that nothing stands for: a problem detail on the API, a page everywhere else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingPages {
    @ExceptionHandler
    Object missing(NoResourceFoundException e, HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? ProblemAdvice.answer(Problems.notFound(request.getRequestURI()))
                : PageErrors.page(HttpStatus.NOT_FOUND, TraceContext.reference());
    }
}
