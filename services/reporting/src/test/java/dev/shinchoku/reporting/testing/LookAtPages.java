package dev.shinchoku.reporting.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.shinchoku.reporting.ReportingApplication;
import dev.shinchoku.service.testing.RealServers;
import dev.shinchoku.service.testing.TestSignIn;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;

/** Runs the service on real servers with made-up data, to look at the pages: {@code LookAtPages PORT MEASURES MINISTRIES_EACH DAYS_UNTIL_DUE}. */
public final class LookAtPages {
    private LookAtPages() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(ReportingApplication.class, TestSignIn.class).initializers(new RealServers(),
                context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("look", Map.of("server.port",
                        args[0])))).run("--spring.thymeleaf.cache=false");
        try (Publisher publisher = new Publisher()) {
            publisher.publish(SampleYear.of(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Instant.now(), Duration.ofDays(Integer
                    .parseInt(
                            args[3]))));
        }
    }
}
