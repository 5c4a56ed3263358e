package dev.shinchoku.service.security;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who makes the current call: by a bearer token on the API, by the sign-in on pages. */
public final class SignedIn {
    private SignedIn() {}

    /** Empty where nobody is signed in. */
    public static Optional<Caller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getPrincipal)
                .filter(ClaimAccessor.class::isInstance).map(claims -> Caller.of((ClaimAccessor) claims));
    }
}
