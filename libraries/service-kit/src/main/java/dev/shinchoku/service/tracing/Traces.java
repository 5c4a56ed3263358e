package dev.shinchoku.service.tracing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a progress update on its way beyond the call that brought it. Never stands in its way: whatever fails here is logged, and the work
 * goes on untraced.
 */
public final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.shinchoku");
    }

    /** For a part that nobody traces. */
    public static Traces none() {
        return new Traces(OpenTelemetry.noop());
    }

    /** The W3C trace context of the step under way on this thread. */
    public Optional<String> current() {
        return guarded(() -> Traceparent.of(Span.current().getSpanContext()), Optional.empty());
    }

    /** The same work, for another thread to do: what it does there belongs to the step under way on this thread. */
    public <T> Callable<T> carriedOver(Callable<T> work) {
        return guarded(() -> Context.current().wrap(work), work);
    }

    /**
     * Begins a step. Whoever begins it ends it.
     *
     * @param after the W3C trace context that it follows; without one it begins a trace
     * @param tags never a text of a progress update
     */
    public Step begin(String name, SpanKind kind, Optional<String> after, Map<String, String> tags) {
        return guarded(() -> step(name, kind, after, tags), Step.UNTRACED);
    }

    private Step step(String name, SpanKind kind, Optional<String> after, Map<String, String> tags) {
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind).setParent(Traceparent.context(after));
        tags.forEach(builder::setAttribute);
        return new TracedStep(builder.startSpan());
    }

    static void guarded(Runnable tracing) {
        guarded(() -> {
            tracing.run();
            return true;
        }, false);
    }

    static <T> T guarded(Supplier<T> tracing, T otherwise) {
        try {
            return tracing.get();
        } catch (RuntimeException e) {
            LOG.warn("A step goes on untraced", e);
            return otherwise;
        }
    }
}
