package dev.shinchoku.reporting.web.signin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Asks the sign-in what it offers at the first use, and not at the start: pages start while the sign-in is down, and recover by themselves. */
final class LazyClientRegistrations implements ClientRegistrationRepository {
    private final OAuth2ClientPropertiesMapper mapper;
    private final AtomicReference<Optional<ClientRegistration>> signIn = new AtomicReference<>(Optional.empty());

    LazyClientRegistrations(OAuth2ClientProperties properties) {
        this.mapper = new OAuth2ClientPropertiesMapper(properties);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        Optional<ClientRegistration> known = signIn.get();
        if (known.isEmpty()) {
            known = Optional.ofNullable(mapper.asClientRegistrations().get(registrationId));
            signIn.set(known);
        }
        return known.filter(registration -> registration.getRegistrationId().equals(registrationId)).orElse(null);
    }
}
