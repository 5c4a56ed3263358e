package dev.shinchoku.intake.telling.calendar;

import java.util.Optional;

/** Who may read which calendar without signing in. */
public interface Subscriptions {
    /** Replaces the one that the person had: its address is worth nothing any more. */
    void save(Subscription subscription);

    void remove(String subject);

    Optional<Subscription> withKeyHash(String keyHash);

    /** @param ministry whose due dates; empty for all ministries' */
    record Subscription(String subject, Optional<String> ministry, String keyHash) {}
}
