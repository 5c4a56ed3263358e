package dev.shinchoku.pages.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** Pages behind a proxy: browsers are sent to the sign-in's public address, and tokens are asked for at its own. */
class LazyClientRegistrationsTest {
    private static final String ISSUER = "https://progress.example.go.jp/auth";
    private HttpServer signIn;
    private URI metadata;

    @BeforeEach
    void start() throws IOException {
        signIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metadata = URI.create("http://127.0.0.1:%d/metadata".formatted(signIn.getAddress().getPort()));
        offerMetadata();
        signIn.start();
    }

    @AfterEach
    void stop() {
        signIn.stop(0);
    }

    @Test
    void browsers_and_pages_reach_the_sign_in_by_different_ways() {
        ClientRegistration registration = new LazyClientRegistrations(clientOf(ISSUER), new SignInMetadata(metadata)).findByRegistrationId(
                "sign-in");

        assertThat(registration).isNotNull();
        assertThat(registration.getProviderDetails().getAuthorizationUri()).isEqualTo(ISSUER + "/authorize");
        assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo(metadata.resolve("/token").toString());
        assertThat(registration.getProviderDetails().getIssuerUri()).isEqualTo(ISSUER);
        assertThat(registration.getProviderDetails().getConfigurationMetadata()).containsEntry("end_session_endpoint", ISSUER + "/logout");
    }

    @Test
    void another_issuers_document_is_refused() {
        var registrations = new LazyClientRegistrations(clientOf("https://other.example.go.jp"), new SignInMetadata(metadata));

        assertThatThrownBy(() -> registrations.findByRegistrationId("sign-in")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ISSUER);
    }

    /** A sign-in that was down is asked again. */
    @Test
    void pages_find_the_sign_in_once_it_answers() {
        signIn.removeContext("/metadata");
        var registrations = new LazyClientRegistrations(clientOf(ISSUER), new SignInMetadata(metadata));
        assertThatThrownBy(() -> registrations.findByRegistrationId("sign-in")).isInstanceOf(IllegalArgumentException.class);

        offerMetadata();

        assertThat(registrations.findByRegistrationId("sign-in")).isNotNull();
    }

    private void offerMetadata() {
        signIn.createContext("/metadata", exchange -> {
            byte[] document = """
                    {"issuer":"%s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%s/token","jwks_uri":"%2$s/keys",
                     "end_session_endpoint":"%1$s/logout","subject_types_supported":["public"]}""".formatted(ISSUER, metadata.resolve("/")
                    .toString().replaceAll("/$", "")).getBytes(
                            StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
    }

    private static OAuth2ClientProperties clientOf(String issuer) {
        var properties = new OAuth2ClientProperties();
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(issuer);
        properties.getProvider().put("sign-in", provider);
        var client = new OAuth2ClientProperties.Registration();
        client.setProvider("sign-in");
        client.setClientId("reporting");
        client.setClientSecret("made-up");
        client.setRedirectUri("{baseUrl}/login/oauth2/code/sign-in");
        client.setAuthorizationGrantType("authorization_code");
        properties.getRegistration().put("sign-in", client);
        return properties;
    }
}
