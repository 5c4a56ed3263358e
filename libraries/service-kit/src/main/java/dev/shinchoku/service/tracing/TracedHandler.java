package dev.shinchoku.service.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import io.opentelemetry.api.trace.SpanKind;

/**
 * Traces each event's application as a step of the event's own trace, also where a batch is applied at once. The handler is given the events
 * with that step as their trace context, so that what it writes or does can carry the trace on.
 *
 * @param wanted false while views are being rebuilt: an event's story is not told again years later
 */
public record TracedHandler(EventHandler handler, String topic, Traces traces, BooleanSupplier wanted) implements EventHandler {
    @Override
    public boolean knows(String type) {
        return handler.knows(type);
    }

    @Override
    public Map<String, Long> positions(Collection<String> streams) {
        return handler.positions(streams);
    }

    @Override
    public void heads(String prefix, Consumer<AppliedHead> reader) {
        handler.heads(prefix, reader);
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        if (wanted.getAsBoolean()) {
            applyTraced(events);
        } else {
            handler.apply(events);
        }
    }

    private void applyTraced(List<RecordedEvent> events) {
        List<Step> steps = events.stream().map(this::begin).toList();
        List<RecordedEvent> traced = IntStream.range(0, events.size()).mapToObj(i -> carriedOn(events.get(i), steps.get(i))).toList();
        try {
            inTheirTrace(steps, () -> handler.apply(traced)).run();
        } catch (RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throw e;
        } finally {
            steps.forEach(Step::end);
        }
    }

    private Step begin(RecordedEvent event) {
        return traces.begin("process " + topic, SpanKind.CONSUMER, event.traceparent(), Map.of("messaging.system", "kafka",
                "messaging.operation.type", "process", "messaging.destination.name", topic, "messaging.message.id", event.id().toString(),
                "shinchoku.stream", event.stream(), "shinchoku.event.type", event.type()));
    }

    /** The log lines of a batch belong to no single trace. */
    private static Runnable inTheirTrace(List<Step> steps, Runnable work) {
        return steps.size() == 1 ? steps.getFirst().around(work) : work;
    }

    private static RecordedEvent carriedOn(RecordedEvent event, Step step) {
        return step.traceparent().isPresent() ? event.tracedBy(step.traceparent()) : event;
    }
}
