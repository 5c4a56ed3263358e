package dev.shinchoku.service.testing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.shinchoku.local.TestServers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Runs a service under test on a real MongoDB and a real Kafka, on free ports, with {@link TestTokens} as its sign-in. */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static {
        CompletableFuture<Void> contextsAreClosed = new CompletableFuture<>();
        SpringApplication.getShutdownHandlers().add(() -> contextsAreClosed.complete(null));
        TestServers.keepUntil(contextsAreClosed);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers",
                Map.of("spring.mongodb.uri", TestServers.mongo().uri(), "shinchoku.kafka.bootstrap-servers", TestServers.kafka()
                        .bootstrapServers(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", "",
                        "spring.security.oauth2.resourceserver.jwt.public-key-location", TestTokens.publicKey().toUri().toString(),
                        "server.port", "0", "management.server.port", "0")));
    }
}
