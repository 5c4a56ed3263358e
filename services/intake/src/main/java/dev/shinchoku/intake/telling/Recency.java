package dev.shinchoku.intake.telling;

import java.time.Duration;
import java.time.Instant;

/**
 * What is new enough to be mailed.
 *
 * @param since when telling was first switched on
 * @param oldest how old an event may be when it is heard of
 */
record Recency(Instant since, Duration oldest) {
    boolean isNews(Instant time, Instant now) {
        return !time.isBefore(since) && !time.isBefore(now.minus(oldest));
    }
}
