package dev.shinchoku.eventlog.relay;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.EventDocument;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.conversions.Bson;

/** Follows the collection in oplog order, by a change stream. */
final class ChangeStreamFeed implements EventFeed {
    private static final List<Bson> INSERTS = List.of(match(eq("operationType", "insert")));

    private final MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor;
    private final int maxBatch;
    private Checkpoint upTo;

    private ChangeStreamFeed(MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor, int maxBatch, Checkpoint upTo) {
        this.cursor = cursor;
        this.maxBatch = maxBatch;
        this.upTo = upTo;
    }

    /** Opens at the checkpoint's token, or at the present where it has none. */
    static ChangeStreamFeed open(MongoCollection<BsonDocument> events, RelaySettings settings, Checkpoint from) {
        ChangeStreamIterable<BsonDocument> stream = events.watch(INSERTS, BsonDocument.class).batchSize(settings.maxBatch())
                .maxAwaitTime(settings.idleWait().toMillis(), TimeUnit.MILLISECONDS);
        from.resumeToken().ifPresent(stream::resumeAfter);
        return new ChangeStreamFeed(stream.cursor(), settings.maxBatch(), from);
    }

    @Override
    public Batch next() {
        List<RecordedEvent> events = new ArrayList<>();
        for (var change = cursor.tryNext(); change != null; change = cursor.available() > 0 ? cursor.tryNext() : null) {
            BsonDocument document = Objects.requireNonNull(change.getFullDocument());
            events.add(EventDocument.toEvent(document));
            upTo = new Checkpoint(Optional.of(change.getResumeToken()), Optional.of(document.getTimestamp(EventDocument.STORED_AT)));
            if (events.size() == maxBatch) {
                return new Batch(events, upTo);
            }
        }
        upTo = new Checkpoint(position().or(upTo::resumeToken), upTo.storedAt());
        return new Batch(events, upTo);
    }

    /** Where the change stream stands now. It moves on even while no event comes, so the token of an idle log does not expire. */
    Optional<BsonDocument> position() {
        return Optional.ofNullable(cursor.getResumeToken());
    }

    /** Says that everything stored up to then has been handed over by somebody else. */
    void caughtUpTo(Optional<BsonTimestamp> storedAt) {
        upTo = new Checkpoint(upTo.resumeToken(), storedAt);
    }

    @Override
    public void close() {
        cursor.close();
    }
}
