package dev.shinchoku.intake.submission.web;

import java.io.IOException;
import java.util.Objects;

import dev.shinchoku.service.problem.ProblemAdvice;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts progress updates: those that were accepted, and those that were refused, by the problem that was told. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubmissionMetrics extends OncePerRequestFilter {
    private final MeterRegistry meters;
    private final Counter accepted;

    SubmissionMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.accepted = Counter.builder("shinchoku.updates.accepted").description("Progress updates that were accepted").register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().endsWith("/submissions");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        chain.doFilter(request, response);
        if (response.getStatus() < 400) {
            accepted();
        } else {
            refused(Objects.toString(request.getAttribute(ProblemAdvice.NOTED), "status-" + response.getStatus()));
        }
    }

    void accepted() {
        accepted.increment();
    }

    /** @param reason the slug of the problem that was told */
    void refused(String reason) {
        Counter.builder("shinchoku.updates.refused").description("Progress updates that were refused, by the problem that was told").tag(
                "reason", reason).register(meters).increment();
    }
}
