package dev.shinchoku.reporting.testing;

import java.net.URI;
import java.util.Map;

import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events on the real topics, as the relay of their owner does. */
public final class Publisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestServers.kafka()
            .bootstrapServers(), "acks", "all", "key.serializer", StringSerializer.class, "value.serializer", ByteArraySerializer.class));

    public void publish(Iterable<RecordedEvent> events) {
        events.forEach(event -> producer.send(CloudEvents.toMessage(event, source(event), topic(event), StreamNames.keyOf(event))));
        producer.flush();
    }

    private static boolean isOfMeasures(RecordedEvent event) {
        String kind = StreamNames.kindOf(event.stream());
        return kind.equals("plan") || kind.equals("measure");
    }

    private static String topic(RecordedEvent event) {
        return isOfMeasures(event) ? Topics.MEASURES : Topics.PROGRESS;
    }

    private static URI source(RecordedEvent event) {
        return URI.create(isOfMeasures(event) ? "/shinchoku/measures" : "/shinchoku/intake");
    }

    @Override
    public void close() {
        producer.close();
    }
}
