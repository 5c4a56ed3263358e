package dev.shinchoku.eventlog.consume;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on a topic, also in ways in which no relay would. */
final class Published implements AutoCloseable {
    private final TestTopic topic;
    private final KafkaProducer<String, byte[]> producer;

    Published(TestTopic topic) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>(topic.connection());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void events(String stream, long... versions) {
        for (long version : versions) {
            event(stream, version, "thing-noted.v1", "{\"n\":%d}".formatted(version));
        }
    }

    void event(String stream, long version, String type, String data) {
        RecordedEvent event = new RecordedEvent(UUID.randomUUID(), stream, version, type, TestEvents.NOW, TestEvents.OFFICER, TestEvents
                .json(data), Optional.empty(), Optional.empty(), "", "hash");
        send(CloudEvents.toMessage(event, URI.create("/shinchoku/test"), topic.name(), stream));
    }

    void noEvent(String key) {
        send(new ProducerRecord<>(topic.name(), key, "no event".getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
