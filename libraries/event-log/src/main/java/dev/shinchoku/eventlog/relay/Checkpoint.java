package dev.shinchoku.eventlog.relay;

import java.util.Optional;

import org.bson.BsonDocument;
import org.bson.BsonTimestamp;

/**
 * Up to where Kafka has acknowledged the log.
 *
 * @param resumeToken where the change stream goes on
 * @param storedAt the database's time of the last acknowledged event, from which a scan starts when the token has expired
 */
public record Checkpoint(Optional<BsonDocument> resumeToken, Optional<BsonTimestamp> storedAt) {
    static final Checkpoint BEGINNING = new Checkpoint(Optional.empty(), Optional.empty());
}
