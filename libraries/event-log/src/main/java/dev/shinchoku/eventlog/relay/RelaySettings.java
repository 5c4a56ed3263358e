package dev.shinchoku.eventlog.relay;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import dev.shinchoku.eventlog.RecordedEvent;

/**
 * @param source the CloudEvents source, as in {@code /shinchoku/intake}
 * @param key an event's Kafka key: all events of a stream have the same
 * @param lease how long a relay that fell silent keeps the others from taking over
 * @param maxBatch events between two checkpoints
 * @param idleWait how long to wait for the next event before the lease is looked at again
 * @param scanMargin how far before the checkpoint a relay that lost its place starts its scan: longer than any insert can be under way
 */
public record RelaySettings(URI source, String topic, Function<RecordedEvent, String> key, Duration lease, int maxBatch, Duration idleWait,
        Duration scanMargin) {
    public static RelaySettings of(URI source, String topic, Function<RecordedEvent, String> key) {
        return new RelaySettings(source, topic, key, Duration.ofSeconds(10), 500, Duration.ofMillis(500), Duration.ofMinutes(10));
    }
}
