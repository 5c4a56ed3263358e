package dev.shinchoku.reporting.web;

import java.util.Optional;

import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller's method take the {@link Viewer}: by the bearer token on the API, by the sign-in on pages. */
final class ViewerArgument implements HandlerMethodArgumentResolver {
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
        return SignedIn.caller().map(ViewerArgument::of);
    }

    private static Viewer of(Caller caller) {
        return new Viewer(caller.name(), caller.ministry(), caller.seesAll());
    }
}
