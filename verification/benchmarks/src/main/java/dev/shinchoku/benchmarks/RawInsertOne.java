package dev.shinchoku.benchmarks;

import java.util.concurrent.atomic.AtomicLongArray;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * The driver's {@code insertOne} of the same document into a collection with the same indexes and write concern. The document is a copy of one
 * that the event log stored, made ready beforehand, so that only id, stream and version remain to be set: no hash, no canonical JSON.
 */
final class RawInsertOne implements Contestant {
    private final MongoCollection<BsonDocument> events;
    private final BsonDocument sample;
    private final AtomicLongArray versions;

    RawInsertOne(MongoDatabase database, BsonDocument sample, int callers) {
        this.events = MongoEventLog.eventsOf(database);
        MongoEventLog.createIndexes(events);
        this.sample = sample;
        this.versions = new AtomicLongArray(callers);
    }

    @Override
    public String name() {
        return "insertOne";
    }

    @Override
    public void store(int caller) {
        BsonDocument document = new BsonDocument("_id", new BsonBinary(UuidCreator.getTimeOrderedEpoch()));
        sample.forEach(document::putIfAbsent);
        document.put("stream", new BsonString("stream-" + caller));
        document.put("version", new BsonInt64(versions.incrementAndGet(caller)));
        events.insertOne(document);
    }

    @Override
    public MongoCollection<BsonDocument> events() {
        return events;
    }

    @Override
    public void close() {
        // holds nothing but the collection
    }
}
