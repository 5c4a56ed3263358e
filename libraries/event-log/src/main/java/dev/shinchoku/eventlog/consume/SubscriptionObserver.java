package dev.shinchoku.eventlog.consume;

import java.time.Duration;
import java.util.Map;

/** Is told how a subscription fares. */
public interface SubscriptionObserver {
    SubscriptionObserver NONE = new SubscriptionObserver() {};

    default void applied(int events) {}

    /** @param sinceAccepted from the event's time until it was applied here; below zero where the clocks of two machines differ */
    default void appliedAfter(Duration sinceAccepted) {}

    /** A version that was applied before came again. */
    default void skipped() {}

    default void passedOver(String type) {}

    default void deadLettered(String reason) {}

    /** @param events messages on the topic that this instance has not read yet; @param behind the age of the last event read, zero when none is left */
    default void lagging(long events, Duration behind) {}

    /** @param offsets the next offset of each partition that this instance has */
    default void stands(Map<Integer, Long> offsets) {}
}
