package dev.shinchoku.eventlog.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.CloudEvents.NotAnEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead-letter topic of a subscription. A message keeps its partition, key, headers and value, and gets headers that say where it came from
 * and why it lies here.
 */
final class DeadLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, byte[]> producer;

    DeadLetters(String topic, Map<String, Object> kafka) {
        this.topic = topic;
        this.kafka = kafka;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(settings);
    }

    /** Returns the message's offset on the dead-letter topic, once Kafka has acknowledged it. */
    long add(ConsumerRecord<String, byte[]> message, String reason) {
        Headers headers = new RecordHeaders(message.headers().toArray());
        headers.add("dlt_reason", ParkedStream.shortened(reason).getBytes(StandardCharsets.UTF_8));
        headers.add("dlt_origin", (message.topic() + "-" + message.partition() + "@" + message.offset()).getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(new ProducerRecord<>(topic, message.partition(), message.timestamp(), message.key(), message.value(),
                    headers))
                    .get().offset();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A parked stream's waiting events, in the order in which they came, up to the topic's end as it is now. An offset beyond that end was
     * given by a topic that has been deleted since.
     */
    List<RecordedEvent> of(ParkedStream parked) {
        TopicPartition partition = new TopicPartition(topic, parked.partition());
        List<RecordedEvent> waiting = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Subscription.consumerSettings(kafka, 500))) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, parked.offset() > end ? 0 : parked.offset());
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> add(message, parked.stream(), waiting));
            }
        }
        return waiting;
    }

    private static void add(ConsumerRecord<String, byte[]> message, String stream, List<RecordedEvent> waiting) {
        Header header = message.headers().lastHeader("ce_stream");
        if (header == null || !stream.equals(new String(header.value(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            waiting.add(CloudEvents.toEvent(message));
        } catch (NotAnEvent e) {
            LOG.warn("Left where it lies: {}", Unquoted.of(e));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
