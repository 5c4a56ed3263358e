package dev.shinchoku.signin;

import java.util.List;
import java.util.Objects;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in every token who the user is; access tokens are for the services, whichever client asked for them. */
record DemoTokens(DemoUsers users) implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String SERVICES = "shinchoku";

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "every token is someone's");
        users.named(principal.getName()).ifPresent(user -> context.getClaims().claims(claims -> claims.putAll(user.claims())));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(SERVICES));
        }
    }
}
