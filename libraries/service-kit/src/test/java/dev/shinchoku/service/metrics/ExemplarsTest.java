package dev.shinchoku.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whoever sees a slow case in a histogram is to find its trace. */
class ExemplarsTest {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final ApplicationContextRunner service = new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(
            MetricsAutoConfiguration.class, PrometheusMetricsExportAutoConfiguration.class, MetricsConfiguration.class));

    @Test
    void a_histogram_names_the_trace_of_a_case_in_its_bucket() {
        service.withBean(SpanContext.class, CurrentSpan::new).run(context -> {
            PrometheusMeterRegistry meters = context.getBean(PrometheusMeterRegistry.class);
            new EventMetrics(meters).subscription("shinchoku.progress").appliedAfter(Duration.ofMillis(1_700));
            assertThat(bucket(meters, "2.5")).contains("trace_id=\"" + TRACE + "\"").contains("} 1.7 ");
        });
    }

    @Test
    void without_tracing_there_is_no_exemplar() {
        service.run(context -> {
            PrometheusMeterRegistry meters = context.getBean(PrometheusMeterRegistry.class);
            new EventMetrics(meters).subscription("shinchoku.progress").appliedAfter(Duration.ofMillis(1_700));
            assertThat(bucket(meters, "2.5")).endsWith(" 1");
        });
    }

    @Test
    void a_meter_that_its_library_does_not_explain_gets_a_help_text() {
        service.run(context -> {
            PrometheusMeterRegistry meters = context.getBean(PrometheusMeterRegistry.class);
            meters.timer("http.server.requests").record(Duration.ofMillis(3));
            assertThat(meters.scrape()).contains("# HELP http_server_requests_seconds Duration of the calls and pages that were answered");
        });
    }

    private static String bucket(PrometheusMeterRegistry meters, String upTo) {
        return meters.scrape(OPEN_METRICS).lines().filter(line -> line.startsWith("shinchoku_consumer_latency_seconds_bucket") && line
                .contains("le=\"" + upTo + "\"")).findFirst().orElseThrow();
    }

    private static final class CurrentSpan implements SpanContext {
        @Override
        public String getCurrentTraceId() {
            return TRACE;
        }

        @Override
        public String getCurrentSpanId() {
            return "00f067aa0ba902b7";
        }

        @Override
        public boolean isCurrentSpanSampled() {
            return true;
        }

        @Override
        public void markCurrentSpanAsExemplar() {}
    }
}
