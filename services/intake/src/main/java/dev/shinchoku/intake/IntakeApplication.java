package dev.shinchoku.intake;

import java.net.URI;
import java.util.Map;

import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.relay.RelaySettings;
import dev.shinchoku.service.events.ByKind;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Subscribed;
import dev.shinchoku.service.events.Topics;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Intake owns reporting rounds and progress reports, and publishes them on {@code shinchoku.progress}. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Shinchoku intake", version = "1", description = "Reporting rounds and progress reports. Writes take an Idempotency-Key; resources carry an ETag that If-Match takes. Times are instants in UTC; give your own with an offset."))
@EnableScheduling
@ConfigurationPropertiesScan
public class IntakeApplication {
    static void main(String[] args) {
        SpringApplication.run(IntakeApplication.class, args);
    }

    @Bean
    RelaySettings relaySettings() {
        return RelaySettings.of(URI.create("/shinchoku/intake"), Topics.PROGRESS, StreamNames::keyOf);
    }

    /** From the measures service intake knows which ministry owes a report on what. */
    @Bean
    Subscribed toMeasures(@Qualifier("mongoKnownPlans") EventHandler plans) {
        return new Subscribed(Topics.MEASURES, plans);
    }

    /** Its own topic brings intake's lists up to date with what another instance wrote, or this one before a crash. */
    @Bean
    Subscribed toProgress(@Qualifier("roundView") EventHandler roundView, @Qualifier("reportView") EventHandler reportView) {
        return new Subscribed(Topics.PROGRESS, new ByKind(Map.of("round", roundView, "report", reportView)));
    }
}
