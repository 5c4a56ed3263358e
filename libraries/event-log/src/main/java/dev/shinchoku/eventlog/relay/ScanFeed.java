package dev.shinchoku.eventlog.relay;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.EventDocument;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonTimestamp;
import org.bson.conversions.Bson;

/**
 * Finds again what a change stream can no longer tell, because its token has expired from the oplog: reads the collection by the database's
 * own times, from a margin before the checkpoint, and goes on with a change stream that was opened before the scan began. Nothing can fall
 * between the two; what both see is sent twice.
 */
final class ScanFeed implements EventFeed {
    private final MongoCursor<BsonDocument> scan;
    private final ChangeStreamFeed afterwards;
    private final int maxBatch;
    private Optional<BsonTimestamp> storedAt;
    private boolean scanned;

    private ScanFeed(MongoCursor<BsonDocument> scan, ChangeStreamFeed afterwards, int maxBatch, Optional<BsonTimestamp> storedAt) {
        this.scan = scan;
        this.afterwards = afterwards;
        this.maxBatch = maxBatch;
        this.storedAt = storedAt;
    }

    static ScanFeed open(MongoCollection<BsonDocument> events, RelaySettings settings, Checkpoint from) {
        ChangeStreamFeed afterwards = ChangeStreamFeed.open(events, settings, Checkpoint.BEGINNING);
        awaitMajority(events);
        Bson since = from.storedAt().map(storedAt -> gte(EventDocument.STORED_AT, before(storedAt, settings.scanMargin()))).orElse(empty());
        MongoCursor<BsonDocument> scan = events.find(since).sort(ascending(EventDocument.STORED_AT)).batchSize(settings.maxBatch())
                .cursor();
        return new ScanFeed(scan, afterwards, settings.maxBatch(), from.storedAt());
    }

    /**
     * An event that was written just before the change stream opened, and is on its way to the majority's disks, is seen neither by the
     * stream nor yet by the scan. A linearizable read returns once everything before it has got there.
     */
    private static void awaitMajority(MongoCollection<BsonDocument> events) {
        var _ = events.withReadConcern(ReadConcern.LINEARIZABLE).find(eq("_id", BsonNull.VALUE)).first();
    }

    /** While scanning there is no token to save: a relay that dies now scans again, from as far as this one came. */
    @Override
    public Batch next() {
        List<RecordedEvent> events = scanned ? List.of() : scan();
        return events.isEmpty() ? afterwards.next() : new Batch(events, new Checkpoint(Optional.empty(), storedAt));
    }

    private List<RecordedEvent> scan() {
        List<RecordedEvent> events = new ArrayList<>();
        while (events.size() < maxBatch && scan.hasNext()) {
            BsonDocument document = scan.next();
            events.add(EventDocument.toEvent(document));
            storedAt = Optional.of(document.getTimestamp(EventDocument.STORED_AT));
        }
        if (events.isEmpty()) {
            scanned = true;
            afterwards.caughtUpTo(storedAt);
        }
        return events;
    }

    @Override
    public void close() {
        scan.close();
        afterwards.close();
    }

    private static BsonTimestamp before(BsonTimestamp time, Duration margin) {
        return new BsonTimestamp(Math.max(0, time.getTime() - (int) margin.toSeconds()), 0);
    }
}
