package dev.shinchoku.benchmarks;

import java.util.concurrent.atomic.AtomicReferenceArray;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.bson.BsonDocument;

/** What the services do: append through the event log, which hashes, gathers and answers. */
final class EventLogAppend implements Contestant {
    private final MongoEventLog log;
    private final MongoCollection<BsonDocument> events;
    private final AtomicReferenceArray<StreamHead> heads;

    EventLogAppend(MongoDatabase database, int callers) {
        this.log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE);
        this.events = MongoEventLog.eventsOf(database);
        this.heads = new AtomicReferenceArray<>(callers);
        for (int caller = 0; caller < callers; caller++) {
            heads.set(caller, StreamHead.ofNew("stream-" + caller));
        }
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void store(int caller) {
        heads.set(caller, log.append(SampleEvent.after(heads.get(caller))).head());
    }

    @Override
    public MongoCollection<BsonDocument> events() {
        return events;
    }

    @Override
    public void close() {
        log.close();
    }
}
