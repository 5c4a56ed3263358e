package dev.shinchoku.pages.signin.web;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Provider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Asks the sign-in what it offers at the first use, and not at the start: pages start while the sign-in is down, and recover by themselves. */
final class LazyClientRegistrations implements ClientRegistrationRepository {
    private final OAuth2ClientProperties properties;
    private final SignInMetadata metadata;
    private final AtomicReference<Optional<ClientRegistration>> signIn = new AtomicReference<>(Optional.empty());

    LazyClientRegistrations(OAuth2ClientProperties properties, SignInMetadata metadata) {
        this.properties = properties;
        this.metadata = metadata;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        Optional<ClientRegistration> known = signIn.get();
        if (known.isEmpty()) {
            known = ask(registrationId);
            signIn.set(known);
        }
        return known.filter(registration -> registration.getRegistrationId().equals(registrationId)).orElse(null);
    }

    private Optional<ClientRegistration> ask(String registrationId) {
        return metadata.address().map(address -> askAt(address, registrationId)).orElseGet(() -> askAtIssuer(registrationId));
    }

    private Optional<ClientRegistration> askAtIssuer(String registrationId) {
        return Optional.ofNullable(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().get(registrationId));
    }

    private Optional<ClientRegistration> askAt(URI address, String registrationId) {
        return Optional.ofNullable(properties.getRegistration().get(registrationId)).map(
                client -> ClientRegistrations.fromOidcConfiguration(SignInMetadata.read(address, issuerOf(client)))
                        .registrationId(registrationId).clientId(Objects.requireNonNull(client.getClientId(), "a client id"))
                        .clientSecret(client.getClientSecret()).scope(client.getScope()).redirectUri(client.getRedirectUri()).build());
    }

    private String issuerOf(Registration client) {
        return Optional.ofNullable(properties.getProvider().get(Objects.requireNonNull(client.getProvider(), "a provider")))
                .map(Provider::getIssuerUri).orElseThrow(() -> new IllegalStateException("The sign-in has no issuer-uri."));
    }
}
