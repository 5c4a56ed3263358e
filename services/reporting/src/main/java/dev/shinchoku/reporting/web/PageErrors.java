package dev.shinchoku.reporting.web;

import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** What went wrong on a page is told by a page, with a reference that ops find in the log. */
@ControllerAdvice(assignableTypes = {PageController.class, ResourceHttpRequestHandler.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler
    ModelAndView refused(Problem.Refused refused) {
        return page(refused.problem().status(), References.next());
    }

    @ExceptionHandler
    Object noSuchPage(NoResourceFoundException e, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? ProblemAdvice.answer(Problems.notFound(request.getRequestURI()))
                : page(HttpStatus.NOT_FOUND, References.next());
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e) {
        String reference = References.next();
        LOG.error("A page failed unexpectedly; reference {}", reference, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    private static ModelAndView page(HttpStatus status, String reference) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("reference", reference);
        return page;
    }
}
