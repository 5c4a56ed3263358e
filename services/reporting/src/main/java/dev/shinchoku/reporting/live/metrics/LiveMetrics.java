package dev.shinchoku.reporting.live.metrics;

import dev.shinchoku.reporting.live.Changes;
import dev.shinchoku.reporting.live.Freshness;
import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.kafka.ViewsFlow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
    Freshness freshness(ViewsFlow flow, Serving serving, Rebuilding rebuilding) {
        return new FreshnessOfSubscriptions(flow, serving, rebuilding);
    }
}
