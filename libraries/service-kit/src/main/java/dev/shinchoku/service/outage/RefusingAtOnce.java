package dev.shinchoku.service.outage;

import java.io.IOException;

import dev.shinchoku.service.problem.ProblemWriter;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses every call to the API at once while the database is known to be away: none waits, and none keeps a thread or a connection. */
final class RefusingAtOnce extends OncePerRequestFilter {
    private final DatabaseWatch database;
    private final ProblemWriter problems;

    RefusingAtOnce(DatabaseWatch database, ProblemWriter problems) {
        this.database = database;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        if (database.isAway()) {
            problems.write(request, response, Problems.busy(
                    "The database is away. Send the request again in a moment, a write with the same Idempotency-Key. Nothing was stored."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
