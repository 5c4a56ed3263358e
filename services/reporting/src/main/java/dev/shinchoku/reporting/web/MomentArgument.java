package dev.shinchoku.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets a controller's method take the {@link Moment} that {@code ?asOf=} names: an instant with its offset, as in
 * {@code 2025-05-01T12:00:00+09:00}. On pages a time without one, as a browser's field sends it, is Japan's.
 */
final class MomentArgument implements HandlerMethodArgumentResolver {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    MomentArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String asOf = request.getParameter("asOf");
        return asOf == null || asOf.isBlank()
                ? new Moment.Now(clock.instant())
                : new Moment.AsOf(parse(asOf.strip(), isPage(request)));
    }

    private static boolean isPage(NativeWebRequest request) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return http != null && !http.getRequestURI().startsWith("/api/");
    }

    /** A plus sign that nobody encoded arrives as a space. */
    private static Instant parse(String text, boolean onPage) {
        String instant = text.replace(' ', '+');
        try {
            return onPage && instant.matches("[0-9T:.-]+") && instant.lastIndexOf('-') < 10
                    ? LocalDateTime.parse(instant).atZone(JAPAN).toInstant()
                    : OffsetDateTime.parse(instant).toInstant();
        } catch (DateTimeException _) {
            throw Problems.badParameter(
                    "asOf must be an instant with its offset from UTC, as in 2025-05-01T12:00:00+09:00 or 2025-05-01T03:00:00Z; it is \""
                            + text + "\".")
                    .refuse();
        }
    }
}
