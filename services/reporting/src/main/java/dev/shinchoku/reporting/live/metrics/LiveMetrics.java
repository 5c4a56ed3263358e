package dev.shinchoku.reporting.live.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.shinchoku.reporting.live.Changes;
import dev.shinchoku.reporting.live.Freshness;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many follow, and how far behind this instance's subscriptions are. */
@Configuration(proxyBeanMethods = false)
class LiveMetrics {
    @Bean
    Gauge sseClients(MeterRegistry meters, Changes changes) {
        return Gauge.builder("shinchoku.sse.clients", changes, Changes::followers).description("Open live connections").register(meters);
    }

    @Bean
    Freshness freshness(MeterRegistry meters) {
        return () -> Duration.ofMillis((long) meters.find("shinchoku.consumer.lag").timeGauges().stream().mapToDouble(LiveMetrics::millis)
                .max().orElse(0));
    }

    private static double millis(TimeGauge gauge) {
        return gauge.value(TimeUnit.MILLISECONDS);
    }
}
