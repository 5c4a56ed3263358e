package dev.shinchoku.pages;

import java.util.Map;

import dev.shinchoku.service.http.TraceContext;
import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Gives an error page the reference by which ops find it in the log. */
class References extends DefaultErrorAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(References.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        String reference = TraceContext.reference();
        LOG.warn("Answered with error {}; reference {}", attributes.get("status"), reference, getError(request));
        attributes.put("reference", reference);
        if (isOnTheWayToTheSignIn(request)) {
            attributes.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return attributes;
    }

    /** Spring Security calls it an error of ours when the sign-in does not answer; the page says what it is. */
    private static boolean isOnTheWayToTheSignIn(WebRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST)).startsWith(
                "/oauth2/authorization/");
    }
}
