package dev.shinchoku.service.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes a scrape keep Prometheus' conventions, also where the libraries that are measured do not. */
@AutoConfiguration
public class MetricsConfiguration {
    @Bean
    MeterFilter helpTexts() {
        return new HelpTexts();
    }
}
