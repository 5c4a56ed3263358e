package dev.shinchoku.signin;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The pages, for which people sign in; and every demo user as a client of its own, which gets a token for itself without a browser. */
final class DemoClients implements RegisteredClientRepository {
    static final String PAGES = "reporting";
    private static final Duration SIGNED_IN = Duration.ofHours(12);

    private final SignInSettings settings;
    private final DemoUsers users;
    private final String encodedSecret;

    DemoClients(SignInSettings settings, DemoUsers users, String encodedSecret) {
        this.settings = settings;
        this.users = users;
        this.encodedSecret = encodedSecret;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PAGES) ? pages() : users.named(clientId).map(this::self).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The demo's clients are fixed.");
    }

    private RegisteredClient pages() {
        return client(PAGES).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).redirectUris(uris -> uris.addAll(onPages(
                        "/login/oauth2/code/sign-in")))
                .postLogoutRedirectUris(uris -> uris.addAll(onPages("/"))).scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build();
    }

    private RegisteredClient self(DemoUser user) {
        return client(user.name()).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
    }

    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id).clientId(id).clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST).tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime()).refreshTokenTimeToLive(SIGNED_IN).build());
    }

    private List<String> onPages(String path) {
        return settings.pages().stream().map(page -> page.resolve(path).toString()).toList();
    }
}
