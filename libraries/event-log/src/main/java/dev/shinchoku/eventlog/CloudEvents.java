package dev.shinchoku.eventlog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a Kafka message and back: CloudEvents 1.0 in binary mode with JSON data. What the topic does not carry (the idempotency key and
 * the previous hash) comes back empty. The message's own timestamp is the time of its publication, since a broker refuses a message from a
 * future that a caller's clock may believe in; the event's time is {@code ce_time}.
 */
public final class CloudEvents {
    /**
     * W3C trace context: as a header of the message by itself it names the step that sent it; as {@code ce_traceparent}, the call that caused
     * the event (CloudEvents' distributed tracing extension).
     */
    public static final String TRACEPARENT = "traceparent";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CloudEvents() {}

    /** @param source who publishes it, as in {@code /shinchoku/intake} */
    public static ProducerRecord<String, byte[]> toMessage(RecordedEvent event, URI source, String topic, String key) {
        CloudEventBuilder builder = CloudEventBuilder.v1().withId(event.id().toString()).withSource(source).withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC)).withData("application/json", JSON.writeValueAsBytes(event.data()))
                .withExtension("stream", event.stream()).withExtension("streamversion", Long.toString(event.version()))
                .withExtension("hash", event.hash()).withExtension("actorsubject", event.actor().subject())
                .withExtension("actorroles", String.join(",", event.actor().roles()));
        event.actor().ministry().ifPresent(ministry -> builder.withExtension("actorministry", ministry));
        event.actor().onBehalfOf().ifPresent(ministry -> builder.withExtension("actoronbehalfof", ministry));
        event.traceparent().ifPresent(context -> builder.withExtension(TRACEPARENT, context));
        return KafkaMessageFactory.<String>createWriter(topic, null, null, key).writeBinary(builder.build());
    }

    /** @throws NotAnEvent when the message is none of ours or lacks a part */
    public static RecordedEvent toEvent(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new RecordedEvent(UUID.fromString(event.getId()), extension(event, "stream").orElseThrow(),
                    Long.parseLong(extension(event, "streamversion").orElseThrow()), event.getType(), time(event), actor(event), data(
                            event),
                    Optional.empty(), traceparent(message, event), "", extension(event, "hash").orElseThrow());
        } catch (RuntimeException e) {
            throw new NotAnEvent(message, e);
        }
    }

    /** The publication's where it was traced, which is one step further than what the event itself carries. */
    private static Optional<String> traceparent(ConsumerRecord<String, byte[]> message, CloudEvent event) {
        return Optional.ofNullable(message.headers().lastHeader(TRACEPARENT)).map(header -> new String(header.value(),
                StandardCharsets.UTF_8)).or(() -> extension(event, TRACEPARENT));
    }

    private static Instant time(CloudEvent event) {
        return Objects.requireNonNull(event.getTime(), "ce_time is missing").toInstant();
    }

    private static ObjectNode data(CloudEvent event) {
        return (ObjectNode) JSON.readTree(Objects.requireNonNull(event.getData(), "the data are missing").toBytes());
    }

    private static Actor actor(CloudEvent event) {
        List<String> roles = extension(event, "actorroles").stream().flatMap(text -> Stream.of(text.split(",")))
                .filter(role -> !role.isEmpty()).toList();
        return new Actor(extension(event, "actorsubject").orElseThrow(), extension(event, "actorministry"), roles,
                extension(event, "actoronbehalfof"));
    }

    private static Optional<String> extension(CloudEvent event, String name) {
        return Optional.ofNullable(event.getExtension(name)).map(Object::toString);
    }

    /** A message on one of our topics that is no event. */
    public static final class NotAnEvent extends RuntimeException {
        NotAnEvent(ConsumerRecord<String, byte[]> message, RuntimeException cause) {
            super("The message %s-%d@%d is no event".formatted(message.topic(), message.partition(), message.offset()), cause);
        }
    }
}
