package dev.shinchoku.eventlog.consume;

import java.time.Duration;

/**
 * @param topic as in {@code shinchoku.progress}
 * @param service whose subscription it is
 * @param group the consumer group; the service's name, unless it builds a second view of the same events
 * @param maxBatch messages in one batch
 * @param attempts how often an event that cannot be applied is tried before its stream is parked
 * @param pauseBetweenAttempts doubled after each
 * @param idleWait how long to wait for the next message
 */
public record SubscriptionSettings(String topic, String service, String group, int maxBatch, int attempts, Duration pauseBetweenAttempts,
        Duration idleWait) {
    public static SubscriptionSettings of(String topic, String service) {
        return new SubscriptionSettings(topic, service, service, 500, 4, Duration.ofMillis(100), Duration.ofMillis(200));
    }

    /** The same topic read a second time, from its beginning, in batches of another size. */
    public SubscriptionSettings inGroup(String another, int batch) {
        return new SubscriptionSettings(topic, service, another, batch, attempts, pauseBetweenAttempts, idleWait);
    }

    /** Where events go that could not be applied. */
    public String deadLetterTopic() {
        return topic + "." + service + ".dlt";
    }
}
