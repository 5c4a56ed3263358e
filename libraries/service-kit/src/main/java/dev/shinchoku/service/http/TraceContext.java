package dev.shinchoku.service.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.shinchoku.service.tracing.TracingConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The trace that a call belongs to. */
public final class TraceContext {
    private static final String REFERENCE = TraceContext.class.getName() + ".reference";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /**
     * The W3C trace context that a call came with, so that an event can be followed back to the call that caused it even where tracing is
     * disabled altogether. Empty outside a call, and where the caller sent none or no well-formed one.
     */
    public static Optional<String> ofCurrentCall() {
        return currentCall().map(request -> request.getHeader("traceparent")).filter(context -> FORM.matcher(context).matches());
    }

    /** By which ops find a call in the log: its trace's id, also on the error page that comes after the call itself. */
    public static String reference() {
        return currentCall().map(TraceContext::reference).orElseGet(TraceContext::newReference);
    }

    /** To be noted while the call's trace is this thread's. */
    public static String reference(HttpServletRequest request) {
        if (request.getAttribute(REFERENCE) instanceof String noted) {
            return noted;
        }
        String reference = Optional.ofNullable(MDC.get(TracingConfiguration.TRACE_ID)).orElseGet(TraceContext::newReference);
        request.setAttribute(REFERENCE, reference);
        return reference;
    }

    private static Optional<HttpServletRequest> currentCall() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes()).filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }

    private static String newReference() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
