package dev.shinchoku.service.testing;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Lets a service under test trust {@link TestTokens}, on free ports. */
public final class TrustingTestTokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-tokens",
                Map.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", "",
                        "spring.security.oauth2.resourceserver.jwt.public-key-location", TestTokens.publicKey().toUri().toString(),
                        "server.port", "0", "management.server.port", "0")));
    }
}
