package dev.shinchoku.service.logging;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each line that a call logs tell who called, by the names of the Elastic Common Schema. Stands behind the check of the token. */
final class ActorInLogs extends OncePerRequestFilter {
    static final String USER = "user.id";
    static final String MINISTRY = "organization.id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException,
            IOException {
        caller().ifPresent(claims -> {
            tell(request, USER, claims.getClaimAsString("sub"));
            tell(request, MINISTRY, claims.getClaimAsString("ministry"));
        });
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(USER);
            MDC.remove(MINISTRY);
        }
    }

    private static Optional<ClaimAccessor> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getPrincipal)
                .filter(ClaimAccessor.class::isInstance).map(ClaimAccessor.class::cast);
    }

    private static void tell(HttpServletRequest request, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            MDC.put(name, value);
            request.setAttribute(name, value);
        }
    }
}
