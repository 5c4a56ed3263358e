package dev.shinchoku.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class TracedHandlerTest {
    private static final String FIRST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String SECOND = "00-11111111111111111111111111111111-00f067aa0ba902b8-01";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetry telemetry = OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(
            SimpleSpanProcessor.create(exported)).build()).build();
    private final Applied applied = new Applied();

    @Test
    void each_event_of_a_batch_is_applied_in_its_own_trace() {
        traced(telemetry).apply(List.of(event(Optional.of(FIRST)), event(Optional.of(SECOND))));

        assertThat(exported.getFinishedSpanItems()).extracting(SpanData::getTraceId).containsExactly(traceId(FIRST), traceId(SECOND));
        assertThat(exported.getFinishedSpanItems()).extracting(SpanData::getParentSpanId).containsExactly("00f067aa0ba902b7",
                "00f067aa0ba902b8");
    }

    @Test
    void what_the_handler_is_given_carries_the_trace_on() {
        traced(telemetry).apply(List.of(event(Optional.of(FIRST))));

        SpanData step = exported.getFinishedSpanItems().getFirst();
        assertThat(applied.events.getFirst().traceparent()).contains("00-%s-%s-01".formatted(traceId(FIRST), step.getSpanId()));
        assertThat(applied.current).isEqualTo(step.getSpanId());
    }

    @Test
    void a_failure_is_noted_by_its_kind_and_not_by_its_words_and_goes_on() {
        applied.failure = Optional.of(new IllegalArgumentException("a text that nobody may see"));

        assertThatThrownBy(() -> traced(telemetry).apply(List.of(event(Optional.of(FIRST))))).isSameAs(applied.failure.get());

        SpanData step = exported.getFinishedSpanItems().getFirst();
        assertThat(step.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, ""));
        assertThat(step.toString()).contains("java.lang.IllegalArgumentException").doesNotContain("nobody may see");
    }

    @Test
    void events_are_applied_though_tracing_fails() {
        OpenTelemetry broken = OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder().setSampler(new BrokenSampler())
                .build()).build();

        traced(broken).apply(List.of(event(Optional.of(FIRST)), event(Optional.empty())));

        assertThat(applied.events).extracting(RecordedEvent::traceparent).containsExactly(Optional.of(FIRST), Optional.empty());
    }

    @Test
    void what_is_applied_again_for_a_rebuild_is_no_step_of_its_trace() {
        new TracedHandler(applied, "shinchoku.progress", new Traces(telemetry), () -> false).apply(List.of(event(Optional.of(FIRST))));

        assertThat(applied.events).extracting(RecordedEvent::traceparent).containsExactly(Optional.of(FIRST));
        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    private TracedHandler traced(OpenTelemetry by) {
        return new TracedHandler(applied, "shinchoku.progress", new Traces(by), () -> true);
    }

    private static String traceId(String traceparent) {
        return traceparent.split("-")[1];
    }

    private static RecordedEvent event(Optional<String> traceparent) {
        return new RecordedEvent(UUID.randomUUID(), "report/r", 1, "progress-submitted.v1", Instant.EPOCH, Actor.system("test"),
                JsonNodeFactory.instance.objectNode(), Optional.empty(), traceparent, "", "");
    }

    private static final class BrokenSampler implements Sampler {
        @Override
        public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind, Attributes attributes,
                List<LinkData> links) {
            throw new IllegalStateException("tracing is broken");
        }

        @Override
        public String getDescription() {
            return "broken";
        }
    }

    private static final class Applied implements EventHandler {
        final List<RecordedEvent> events = new ArrayList<>();
        Optional<RuntimeException> failure = Optional.empty();
        String current = "";

        @Override
        public boolean knows(String type) {
            return true;
        }

        @Override
        public Map<String, Long> positions(Collection<String> streams) {
            return Map.of();
        }

        @Override
        public void heads(String prefix, Consumer<AppliedHead> reader) {}

        @Override
        public void apply(List<RecordedEvent> given) {
            current = Span.current().getSpanContext().getSpanId();
            events.addAll(given);
            failure.ifPresent(e -> {
                throw e;
            });
        }
    }
}
