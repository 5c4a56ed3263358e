package dev.shinchoku.pages;

import dev.shinchoku.service.http.TraceContext;
import dev.shinchoku.service.outage.Outages;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong on a page is told by a page, with a reference that ops find in the log. */
@ControllerAdvice(assignableTypes = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler
    ModelAndView refused(Problem.Refused refused) {
        return page(refused.problem().status(), TraceContext.reference());
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e) {
        String reference = TraceContext.reference();
        if (Outages.caused(e)) {
            LOG.warn("A page failed for an outage; reference {}: {}", reference, e.getClass().getName());
            return page(HttpStatus.SERVICE_UNAVAILABLE, reference).addObject("outage", true);
        }
        LOG.error("A page failed unexpectedly; reference {}", reference, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    static ModelAndView page(HttpStatus status, String reference) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("reference", reference);
        SignedIn.caller().ifPresent(caller -> page.addObject("signedIn", caller));
        return page;
    }
}
