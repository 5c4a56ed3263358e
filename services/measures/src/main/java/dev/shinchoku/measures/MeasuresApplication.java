package dev.shinchoku.measures;

import java.net.URI;
import java.util.Map;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.relay.RelaySettings;
import dev.shinchoku.measures.published.PublishedPages;
import dev.shinchoku.service.events.ByKind;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Subscribed;
import dev.shinchoku.service.events.Topics;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Measures owns plans, headings and measures, and publishes them on {@code shinchoku.measures}. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Shinchoku measures", version = "1", description = "Annual plans, their headings and measures, and the registry of ministries. Writes take an Idempotency-Key; an import or a carry-over needs none, since done again it changes nothing. Resources carry an ETag that If-Match takes. Times are instants in UTC; give your own with an offset."))
@EnableScheduling
public class MeasuresApplication {
    static void main(String[] args) {
        SpringApplication.run(MeasuresApplication.class, args);
    }

    @Bean
    RelaySettings relaySettings() {
        return RelaySettings.of(URI.create("/shinchoku/measures"), Topics.MEASURES, StreamNames::keyOf);
    }

    @Bean
    Ministries ministries() {
        return Ministries.registry();
    }

    @Bean
    PublishedPages publishedPages(Ministries ministries) {
        return new PublishedPages(ministries);
    }

    /** Its own topic brings the lists up to date with what another instance wrote, or this one before a crash. */
    @Bean
    Subscribed toMeasures(@Qualifier("planView") EventHandler plans, @Qualifier("measureView") EventHandler measures) {
        return new Subscribed(Topics.MEASURES, new ByKind(Map.of("plan", plans, "measure", measures)));
    }

    /** Accepted next plans become next year's plan texts. */
    @Bean
    Subscribed toProgress(@Qualifier("nextPlanView") EventHandler nextPlans) {
        return new Subscribed(Topics.PROGRESS, new ByKind(Map.of("report", nextPlans)));
    }
}
