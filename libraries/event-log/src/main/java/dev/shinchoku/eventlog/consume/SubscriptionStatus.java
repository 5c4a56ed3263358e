package dev.shinchoku.eventlog.consume;

import java.time.Duration;
import java.util.Set;

/**
 * How an instance's subscription stands.
 *
 * @param topic that it reads
 * @param joined whether it has been given its share of the partitions, which may be none
 * @param partitions that this instance reads
 * @param known whether it has heard from Kafka how much is waiting on each of them
 * @param lagEvents messages that wait on them, as far as known
 * @param behind the age of the last event read while more are waiting; for a subscription that has lost touch with Kafka, how long ago that was
 * @param inTouch whether it belongs to its group, and Kafka has answered within the last seconds
 */
public record SubscriptionStatus(String topic, boolean joined, Set<Integer> partitions, boolean known, long lagEvents, Duration behind,
        boolean inTouch) {
    static SubscriptionStatus ofNew(String topic) {
        return new SubscriptionStatus(topic, false, Set.of(), false, 0, Duration.ZERO, false);
    }

    /** Whether nothing was waiting when it last looked. */
    public boolean isCaughtUp() {
        return joined && known && lagEvents == 0;
    }

    SubscriptionStatus outOfTouch(Duration since) {
        return new SubscriptionStatus(topic, joined, partitions, known, lagEvents, since.compareTo(behind) > 0 ? since : behind, false);
    }
}
