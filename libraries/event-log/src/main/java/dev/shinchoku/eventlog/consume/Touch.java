package dev.shinchoku.eventlog.consume;

import java.time.Duration;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/** Whether a consumer is in touch with its group's coordinator: polling tells nothing, it is quiet when Kafka is away and when nothing comes. */
final class Touch {
    /** Some missed heartbeats; one is sent each second. */
    private static final double LONGEST_SILENCE_SECONDS = 5;

    private final @Nullable Metric sinceHeartbeat;

    Touch(KafkaConsumer<?, ?> consumer) {
        this.sinceHeartbeat = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("last-heartbeat-seconds-ago")).map(java.util.Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    boolean isLost() {
        return seconds() > LONGEST_SILENCE_SECONDS;
    }

    Duration since() {
        return Duration.ofMillis((long) (seconds() * 1000));
    }

    /** Below zero as long as there was none at all. */
    private double seconds() {
        return sinceHeartbeat != null && sinceHeartbeat.metricValue() instanceof Double value ? value : -1;
    }
}
