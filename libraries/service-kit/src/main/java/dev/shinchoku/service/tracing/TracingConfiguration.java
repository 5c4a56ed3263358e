package dev.shinchoku.service.tracing;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Every call and every step of an event has a trace id, for the logs. Spans are recorded and sent out only where
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT} names who takes them.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
public class TracingConfiguration {
    /** As the Elastic Common Schema calls them. */
    public static final String TRACE_ID = "trace.id";
    private static final String SPAN_ID = "span.id";

    @Bean
    Traces traces(OpenTelemetry telemetry) {
        return new Traces(telemetry);
    }

    @Bean
    Slf4JEventListener idsForTheLogs() {
        return new Slf4JEventListener(TRACE_ID, SPAN_ID);
    }

    /** What a caller has marked stays marked: another service on the way may be one that sends its spans. */
    @Bean
    @Conditional(NobodyTakesSpans.class)
    Sampler onlyWhatCallersSample() {
        return Sampler.parentBased(Sampler.alwaysOff());
    }

    static final class NobodyTakesSpans extends NoneNestedConditions {
        NobodyTakesSpans() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("management.opentelemetry.tracing.export.otlp.endpoint")
        static final class SomebodyDoes {}
    }
}
