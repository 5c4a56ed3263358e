package dev.shinchoku.service.logging;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.service.http.TraceContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line for each call of the API, when it has ended: what was called, how it was answered, by whom, and under which trace. Never the
 * address itself, a parameter or a body.
 */
final class CallLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        Call call = Call.begun(request);
        TraceContext.reference(request);
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            LOG.info("The connection broke in mid-call: {}", Unquoted.of(e));
            call.endedWith(response.getStatus());
            throw e;
        } catch (ServletException | RuntimeException e) {
            LOG.error("A call failed unexpectedly; reference {}", TraceContext.reference(request), e);
            call.endedWith(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw e;
        }
        if (request.isAsyncStarted()) {
            endLater(request, response, call, Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
        } else {
            call.endedWith(response.getStatus());
        }
    }

    /** A stream ends on another thread, which knows nothing of the call's trace. */
    private static void endLater(HttpServletRequest request, HttpServletResponse response, Call call, Map<String, String> context) {
        request.getAsyncContext().addListener(new AtTheEnd() {
            @Override
            public void onComplete(AsyncEvent event) {
                Map<String, String> others = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
                MDC.setContextMap(context);
                call.endedWith(response.getStatus());
                MDC.setContextMap(others);
            }
        });
    }
}
