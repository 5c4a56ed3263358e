package dev.shinchoku.reporting.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.security.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller's method take the {@link Viewer}: by the bearer token on the API, by the sign-in on pages. */
final class ViewerArgument implements HandlerMethodArgumentResolver {
    private static final List<String> SEES_ALL = List.of(Role.COORDINATOR.claim(), Role.AUDITOR.claim(), Role.OPS.claim());

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Empty where nobody is signed in. */
    static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(of(authentication.getName(), claims))
                : Optional.empty();
    }

    private static Viewer of(String name, ClaimAccessor claims) {
        List<String> roles = Objects.requireNonNullElse(claims.getClaimAsStringList("roles"), List.of());
        return new Viewer(name, Optional.ofNullable(claims.getClaimAsString("ministry")), roles.stream().anyMatch(SEES_ALL::contains));
    }
}
