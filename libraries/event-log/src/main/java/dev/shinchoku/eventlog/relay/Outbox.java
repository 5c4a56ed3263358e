package dev.shinchoku.eventlog.relay;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.mongo.EventDocument;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.conversions.Bson;

/**
 * What of a log Kafka has not acknowledged yet, as far as the relay's checkpoint tells: up to a batch of it may be acknowledged already. Any
 * instance may ask, whether it relays or not.
 */
public final class Outbox {
    private static final int MOST_COUNTED = 100_000;

    private final MongoCollection<BsonDocument> events;
    private final Lease lease;

    public Outbox(MongoCollection<BsonDocument> events, Lease lease) {
        this.events = events;
        this.lease = lease;
    }

    /** Events after the checkpoint; 100,000 stands for that many or more. */
    public long backlog() {
        return events.countDocuments(waiting(), new CountOptions().limit(MOST_COUNTED));
    }

    /** When the last event of the log was stored; empty for an empty log. */
    public Optional<BsonTimestamp> lastStoredAt() {
        return Optional.ofNullable(events.find().sort(descending(EventDocument.STORED_AT)).projection(Projections.include(
                EventDocument.STORED_AT)).first()).map(last -> last.getTimestamp(EventDocument.STORED_AT));
    }

    /** The number of events that were stored up to then. */
    public long eventsUpTo(BsonTimestamp storedAt) {
        return events.countDocuments(lte(EventDocument.STORED_AT, storedAt));
    }

    /** How long the oldest event after the checkpoint has waited; zero when there is none. */
    public Duration age(Clock clock) {
        BsonDocument oldest = events.find(waiting()).sort(ascending(EventDocument.STORED_AT)).projection(Projections.include("time"))
                .first();
        if (oldest == null) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(oldest.getDateTime("time").getValue()), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private Bson waiting() {
        return lease.checkpoint().storedAt().map(storedAt -> gt(EventDocument.STORED_AT, storedAt)).orElse(empty());
    }
}
