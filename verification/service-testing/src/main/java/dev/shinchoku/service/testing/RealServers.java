package dev.shinchoku.service.testing;

import java.util.Map;

import dev.shinchoku.testservers.ServerKind;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Runs a service under test on a real MongoDB and a real Kafka, on free ports, with {@link TestTokens} as its sign-in. */
public final class RealServers implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(servers());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers",
                Map.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", "",
                        "spring.security.oauth2.resourceserver.jwt.public-key-location", TestTokens.publicKey().toUri().toString(),
                        "server.port", "0", "management.server.port", "0")));
        ClosingServices.add(context);
    }

    private static Class<?> servers() {
        return switch (ServerKind.ofThisJvm()) {
            case CONTAINERS -> ServersInContainers.class;
            case PROCESSES -> ServersAsProcesses.class;
        };
    }
}
