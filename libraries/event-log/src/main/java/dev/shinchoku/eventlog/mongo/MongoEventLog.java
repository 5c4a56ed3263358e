package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonDocument;

/**
 * The event log in the collection {@code events} of a MongoDB database, one document an event. Appends are gathered by {@link GroupCommit};
 * everything that needs a processor (hashing, encoding) happens on the caller's thread before.
 */
public final class MongoEventLog implements EventLog, AutoCloseable {
    public static final String STREAM_INDEX = "stream_version";
    static final String KEY_INDEX = "idempotency_key";

    private final MongoCollection<BsonDocument> events;
    private final GroupCommit groupCommit;
    private final AppendSettings settings;

    public MongoEventLog(MongoDatabase database, AppendSettings settings, AppendObserver observer) {
        this.events = eventsOf(database);
        this.settings = settings;
        createIndexes(events);
        this.groupCommit = new GroupCommit(events, settings, observer);
    }

    /** The events of a database, written with {@code w: majority, j: true} and read as a majority has them. */
    public static MongoCollection<BsonDocument> eventsOf(MongoDatabase database) {
        return database.getCollection("events", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    /** Creates what is missing; may be called by any number of instances at once. */
    public static void createIndexes(MongoCollection<BsonDocument> events) {
        events.createIndex(Indexes.ascending("stream", "version"), new IndexOptions().unique(true).name(STREAM_INDEX));
        events.createIndex(Indexes.ascending("idempotencyKey.client", "idempotencyKey.key"), new IndexOptions().unique(true).name(KEY_INDEX)
                .partialFilterExpression(Filters.exists("idempotencyKey")));
        events.createIndex(Indexes.ascending(EventDocument.STORED_AT), new IndexOptions().name("stored_at"));
    }

    @Override
    public RecordedEvent append(NewEvent event) {
        RecordedEvent next = next(event);
        byte[] canonical = HashChain.canonical(next);
        settings.requireFits(next, canonical);
        RecordedEvent sealed = HashChain.seal(next, canonical);
        groupCommit.store(sealed, EventDocument.of(sealed), canonical.length);
        return sealed;
    }

    @Override
    public EventStream read(String stream) {
        List<RecordedEvent> read = new ArrayList<>();
        events.find(eq("stream", stream)).sort(ascending("version")).forEach(document -> read.add(EventDocument.toEvent(document)));
        return new EventStream(stream, read);
    }

    @Override
    public Optional<RecordedEvent> underKey(String client, String key) {
        BsonDocument found = events.find(Occupants.underKey(client, key)).first();
        return Optional.ofNullable(found).map(EventDocument::toEvent);
    }

    @Override
    public void readAll(Consumer<RecordedEvent> reader) {
        events.find().sort(ascending(EventDocument.STORED_AT)).forEach(document -> reader.accept(EventDocument.toEvent(document)));
    }

    /** Ends the group commit once everything handed to it is answered. */
    @Override
    public void close() {
        groupCommit.close();
    }

    private static RecordedEvent next(NewEvent event) {
        Instant now = event.now().truncatedTo(ChronoUnit.MILLIS);
        Instant time = now.isBefore(event.after().time()) ? event.after().time() : now;
        return new RecordedEvent(UuidCreator.getTimeOrderedEpoch(), event.after().stream(), event.after().version() + 1, event.type(), time,
                event.actor(), event.data(), event.idempotencyKey(), event.traceparent(), event.after().hash(), "");
    }
}
