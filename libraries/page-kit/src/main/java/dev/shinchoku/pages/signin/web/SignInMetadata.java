package dev.shinchoku.pages.signin.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Where pages ask what the sign-in offers, if not at the issuer's own address: behind a proxy, browsers may know an address of the sign-in
 * that does not lead to it from here.
 *
 * @param metadataUri of the sign-in's OpenID Connect discovery document; it must name the same issuer
 */
@ConfigurationProperties("shinchoku.sign-in")
record SignInMetadata(@Nullable URI metadataUri) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() {};

    Optional<URI> address() {
        return Optional.ofNullable(metadataUri);
    }

    /** @throws IllegalArgumentException when the document cannot be had, or is another issuer's */
    static Map<String, Object> read(URI address, String issuer) {
        Map<String, Object> document = get(address);
        if (!issuer.equals(document.get("issuer"))) {
            throw new IllegalArgumentException("%s is of the issuer %s, and not of %s. Let the sign-in's own address and the issuer agree."
                    .formatted(address, document.get("issuer"), issuer));
        }
        return document;
    }

    private static Map<String, Object> get(URI address) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        try {
            return Optional.ofNullable(RestClient.builder().requestFactory(requests).build().get().uri(address).retrieve().body(DOCUMENT))
                    .orElse(Map.of());
        } catch (RestClientException e) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(address, e.getMessage()), e);
        }
    }
}
