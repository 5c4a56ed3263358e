package dev.shinchoku.service.tracing;

import java.util.Map;
import java.util.Optional;

import dev.shinchoku.eventlog.CloudEvents;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** W3C trace context as a text and back. */
final class Traceparent {
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private Traceparent() {}

    /** Empty outside any trace. */
    static Optional<String> of(SpanContext span) {
        return Optional.of(span).filter(SpanContext::isValid).map(valid -> "00-%s-%s-%s".formatted(valid.getTraceId(), valid.getSpanId(),
                valid
                        .getTraceFlags().asHex()));
    }

    /** Outside any trace where the text is missing, or none. */
    static Context context(Optional<String> traceparent) {
        return traceparent.map(text -> W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(CloudEvents.TRACEPARENT,
                text), GETTER)).orElse(Context.root());
    }
}
