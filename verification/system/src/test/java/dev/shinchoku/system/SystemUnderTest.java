package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Layout;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.SpanReceiver;

/** The whole system as real processes, started once for all tests here, in a folder and on ports of its own. */
final class SystemUnderTest {
    /** Takes the spans of what a test marks as sampled, and of nothing else. */
    static final SpanReceiver SPANS = SpanReceiver.start();
    static final LocalSystem SYSTEM = start();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SystemUnderTest() {}

    static Api measures() {
        return api(Part.MEASURES, "coordinator");
    }

    static Api intake(String user) {
        return api(Part.INTAKE, user);
    }

    static Api reporting(String user) {
        return api(Part.REPORTING, user);
    }

    /** Starts what does not run, and returns once every service reaches its database again. */
    static void bringBack() {
        SYSTEM.up(List.of(Part.values()));
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(measures().get("/plans").status()).isEqualTo(200);
            assertThat(intake("coordinator").get("/rounds").status()).isEqualTo(200);
            assertThat(reporting("coordinator").get("/measures?limit=1").status()).isNotEqualTo(503);
        });
    }

    static String token(String user) {
        return TOKENS.computeIfAbsent(user, SYSTEM::token);
    }

    private static Api api(Part part, String user) {
        return Api.at(SYSTEM.layout().address(part) + "/api/v1").as(token(user));
    }

    private static LocalSystem start() {
        try {
            Path home = Files.createTempDirectory("shinchoku-system");
            LocalSystem system = new LocalSystem(Layout.beside(SourceTree.root(), home), System.out::println, Map.of(
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    SPANS.endpoint(), "OTEL_TRACES_SAMPLER", "parentbased_always_off", "OTEL_BSP_SCHEDULE_DELAY", "200"));
            Runtime.getRuntime().addShutdownHook(new Thread(system::down, "down"));
            system.up(List.of(Part.values()));
            System.out.println("System tests run on MongoDB at %s and Kafka at %s, logs in %s".formatted(system.mongoUri(), system
                    .bootstrapServers(),
                    home.resolve("logs")));
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
