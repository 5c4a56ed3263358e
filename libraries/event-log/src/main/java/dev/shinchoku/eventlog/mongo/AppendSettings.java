package dev.shinchoku.eventlog.mongo;

import java.time.Duration;

/**
 * @param maxBatch events in one group commit
 * @param maxBatchBytes in one group commit; MongoDB takes 48,000,000 bytes a message
 * @param maxEventBytes of one event's canonical JSON; Kafka's default takes 1,048,576 bytes a message, headers included
 * @param writers group commits under way at once
 * @param giveUpAfter how long a caller waits for a database that does not answer, before it is told {@code AppendUncertain}
 */
public record AppendSettings(int maxBatch, int maxBatchBytes, int maxEventBytes, int writers, Duration giveUpAfter) {
    public static final AppendSettings DEFAULT = new AppendSettings(500, 16_000_000, 900_000, 2, Duration.ofSeconds(10));
}
