package dev.shinchoku.service.security;

import java.io.IOException;

import dev.shinchoku.service.problem.ProblemWriter;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token that cannot be checked because the sign-in does not give its keys is neither good nor bad: the call is to be sent again. */
final class SignInAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAway.class);

    private final ProblemWriter problems;

    SignInAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            LOG.warn("A token cannot be checked, the sign-in does not answer: {}", e.toString());
            problems.write(request, response, Problems.busy(
                    "Your token cannot be checked, since the sign-in does not answer. Send the request again in a moment. Nothing was stored."));
        }
    }
}
