package dev.shinchoku.eventlog.mongo;

import java.time.Duration;

import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * @param maxBatch events in one group commit
 * @param maxBatchBytes in one group commit; MongoDB takes 48,000,000 bytes a message
 * @param maxEventBytes of one event's JSON; Kafka's default takes 1,048,576 bytes a message, headers included
 * @param writers group commits under way at once
 * @param giveUpAfter how long a caller waits for a database that does not answer, before it is told {@code AppendUncertain}
 */
public record AppendSettings(int maxBatch, int maxBatchBytes, int maxEventBytes, int writers, Duration giveUpAfter) {
    public static final AppendSettings DEFAULT = new AppendSettings(500, 16_000_000, 900_000, 2, Duration.ofSeconds(10));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws AppendRefused.TooLarge when the event would not fit into a Kafka message */
    void requireFits(RecordedEvent event, byte[] canonical) {
        int bytes = Math.max(canonical.length, bytesAsSent(event, canonical));
        if (bytes > maxEventBytes) {
            throw new AppendRefused.TooLarge(event.stream(), bytes, maxEventBytes);
        }
    }

    /** Kafka's message holds the data as plain JSON, in which a number may be longer than in canonical JSON, though never twice as long. */
    private int bytesAsSent(RecordedEvent event, byte[] canonical) {
        return canonical.length > maxEventBytes / 2 ? JSON.writeValueAsBytes(event.data()).length : 0;
    }
}
