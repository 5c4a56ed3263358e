package dev.shinchoku.eventlog.consume;

import java.time.Duration;

/**
 * @param topic as in {@code shinchoku.progress}
 * @param service whose subscription it is; also the consumer group's name
 * @param maxBatch messages in one batch
 * @param attempts how often an event that cannot be applied is tried before its stream is parked
 * @param pauseBetweenAttempts doubled after each
 * @param idleWait how long to wait for the next message
 */
public record SubscriptionSettings(String topic, String service, int maxBatch, int attempts, Duration pauseBetweenAttempts,
        Duration idleWait) {
    public static SubscriptionSettings of(String topic, String service) {
        return new SubscriptionSettings(topic, service, 500, 4, Duration.ofMillis(100), Duration.ofMillis(200));
    }

    /** Where events go that could not be applied. */
    public String deadLetterTopic() {
        return topic + "." + service + ".dlt";
    }
}
