package dev.shinchoku.service.http;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The W3C trace context that a call came with, so that an event can be followed back to the call that caused it. */
public final class TraceContext {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** Empty outside a call, and where the caller sent none or no well-formed one. */
    public static Optional<String> ofCurrentCall() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes()).filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest().getHeader("traceparent"))
                .filter(context -> FORM.matcher(context).matches());
    }
}
