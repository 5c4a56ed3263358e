package dev.shinchoku.service.tracing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.eventlog.CloudEvents;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Traces each message from the moment it is sent until Kafka has acknowledged it, as a step after the call that caused its event. The message
 * carries the step on in its header {@code traceparent}. Kafka's producer passes over whatever an interceptor throws.
 */
public final class TracedPublication implements ProducerInterceptor<String, byte[]> {
    private static final String TRACES = "shinchoku.traces";

    private final Map<String, Step> underWay = new ConcurrentHashMap<>();
    private Traces traces = Traces.none();

    /** A producer's settings with this added, next to interceptors that were there. */
    public static Map<String, Object> addedTo(Map<String, Object> settings, Traces traces) {
        Map<String, Object> all = new HashMap<>(settings);
        all.merge(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, TracedPublication.class.getName(), (before, own) -> before + "," + own);
        all.put(TRACES, traces);
        return all;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(TRACES) instanceof Traces given) {
            traces = given;
        }
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
        Step step = traces.begin("send " + message.topic(), SpanKind.PRODUCER, header(message.headers(), "ce_traceparent"), Map.of(
                "messaging.system", "kafka", "messaging.operation.type", "send", "messaging.destination.name", message.topic(),
                "messaging.message.id", header(message.headers(), "ce_id").orElse(""), "shinchoku.stream", header(message.headers(),
                        "ce_stream").orElse("")));
        step.traceparent().ifPresent(context -> {
            message.headers().add(CloudEvents.TRACEPARENT, context.getBytes(StandardCharsets.UTF_8));
            underWay.put(context, step);
        });
        return message;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure, Headers headers) {
        header(headers, CloudEvents.TRACEPARENT).flatMap(context -> Optional.ofNullable(underWay.remove(context))).ifPresent(step -> {
            Optional.ofNullable(failure).ifPresent(step::failed);
            step.end();
        });
    }

    /** What the producer leaves unacknowledged is sent again in the next term, as another step. */
    @Override
    public void close() {
        List.copyOf(underWay.values()).forEach(Step::end);
        underWay.clear();
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
