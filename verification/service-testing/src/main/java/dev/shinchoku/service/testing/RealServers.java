package dev.shinchoku.service.testing;

import dev.shinchoku.testservers.ServerKind;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Runs a service under test on a real MongoDB and a real Kafka, on free ports, with {@link TestTokens} as its sign-in. */
public final class RealServers implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(servers());
        new TrustingTestTokens().initialize(context);
        ClosingServices.add(context);
    }

    private static Class<?> servers() {
        return switch (ServerKind.ofThisJvm()) {
            case CONTAINERS -> ServersInContainers.class;
            case PROCESSES -> ServersAsProcesses.class;
        };
    }
}
