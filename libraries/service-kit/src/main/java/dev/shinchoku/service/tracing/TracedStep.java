package dev.shinchoku.service.tracing;

import java.util.Optional;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;

record TracedStep(Span span) implements Step {
    @Override
    public Optional<String> traceparent() {
        return Traceparent.of(span.getSpanContext());
    }

    @Override
    public Runnable around(Runnable work) {
        return Traces.guarded(() -> Context.current().with(span).wrap(work), work);
    }

    @Override
    public void failed(Throwable failure) {
        Traces.guarded(() -> {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName());
        });
    }

    @Override
    public void end() {
        Traces.guarded(() -> span.end());
    }
}
