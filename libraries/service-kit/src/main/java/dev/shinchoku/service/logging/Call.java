package dev.shinchoku.service.logging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.servlet.HandlerMapping;

/** A call of the API. */
record Call(HttpServletRequest request, String method, long startNanos) {
    private static final Logger LOG = LoggerFactory.getLogger("dev.shinchoku.calls");
    private static final String TO_NOTHING_KNOWN = "unmatched";

    static Call begun(HttpServletRequest request) {
        return new Call(request, request.getMethod(), System.nanoTime());
    }

    /** By the names of the Elastic Common Schema; the duration is in nanoseconds there. */
    void endedWith(int status) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return;
        }
        long nanos = System.nanoTime() - startNanos;
        LoggingEventBuilder line = LOG.atInfo();
        for (Map.Entry<String, Object> each : details(status, nanos).entrySet()) {
            line = line.addKeyValue(each.getKey(), each.getValue());
        }
        line.log("{} {} {} in {} ms by {}{}", method, route(), status, nanos / 1_000_000, noted(ActorInLogs.USER).orElse(
                "nobody signed in"),
                noted(ActorInLogs.MINISTRY).map(code -> " of " + code).orElse(""));
    }

    private Map<String, Object> details(int status, long nanos) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("http.request.method", method, "http.route", route(),
                "http.response.status_code", status, "event.duration", nanos));
        noted(ActorInLogs.USER).ifPresent(subject -> details.put(ActorInLogs.USER, subject));
        noted(ActorInLogs.MINISTRY).ifPresent(code -> details.put(ActorInLogs.MINISTRY, code));
        return details;
    }

    /** With names in the place of ids. */
    private String route() {
        return Objects.requireNonNullElse(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), TO_NOTHING_KNOWN)
                .toString();
    }

    private Optional<String> noted(String name) {
        return Optional.ofNullable(request.getAttribute(name)).map(Object::toString);
    }
}
