package dev.shinchoku.eventlog.relay;

import java.util.Optional;

import org.bson.BsonTimestamp;

/**
 * A request to send the whole log again, and how far it is.
 *
 * @param upTo the last event that there was when it was asked for, by the time of its storing; empty for an empty log
 * @param sentUpTo what Kafka has acknowledged, likewise
 * @param done whether Kafka has acknowledged everything up to then
 */
public record Republication(String id, Optional<BsonTimestamp> upTo, Optional<BsonTimestamp> sentUpTo, boolean done) {}
