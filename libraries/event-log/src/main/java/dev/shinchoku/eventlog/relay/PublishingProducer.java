package dev.shinchoku.eventlog.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A producer that never lets a message overtake another: it is idempotent, and does not give up on a message that it has taken. Closing it
 * abandons what is not yet acknowledged; the next term sends that again.
 */
final class PublishingProducer implements AutoCloseable {
    /** What has gathered in the meantime goes in the next request. */
    private static final int BATCH_BYTES = 256 * 1024;

    private final KafkaProducer<String, byte[]> producer;

    PublishingProducer(Map<String, Object> settings) {
        this.producer = new KafkaProducer<>(settings);
    }

    /** @param patience how long to wait for a broker before a message is not even taken */
    static Map<String, Object> settings(Map<String, Object> connection, Duration patience) {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // To a partition where it knows no such producer yet a broker takes a later batch also when the first one was not taken, as right after its
        // own start: only one that waits for each answer is never overtaken by itself.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return Map.copyOf(all);
    }

    /** A future that fails at once when the message was not taken: then nothing may be sent after it. */
    Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        return producer.send(message);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
