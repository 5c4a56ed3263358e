package dev.shinchoku.service.ops.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.EventDocument;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.service.ops.OperationLog;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The audit log in a database of its own, without a relay. Ids are UUIDv7, so the order of the streams' names is the order of requests. Opened
 * at its first use: a service that owns no log starts while MongoDB is away.
 */
public final class MongoOperationLog implements OperationLog, AutoCloseable {
    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> events;
    private Optional<MongoEventLog> opened = Optional.empty();

    /** @param database {@code SERVICE-operations} */
    public MongoOperationLog(MongoDatabase database) {
        this.database = database;
        this.events = MongoEventLog.eventsOf(database);
    }

    @Override
    public synchronized EventLog events() {
        MongoEventLog log = opened.orElseGet(() -> new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE));
        opened = Optional.of(log);
        return log;
    }

    @Override
    public List<EventStream> since(Instant requestedAt) {
        String first = "operation/%012x".formatted(Math.max(0, requestedAt.toEpochMilli()));
        return streams(gte("stream", first.substring(0, 18) + "-" + first.substring(18)), new LinkedHashMap<>());
    }

    @Override
    public List<EventStream> page(Optional<String> kind, Optional<String> before, int limit) {
        Bson older = lt("stream", before.map(id -> "operation/" + id).orElse("operation0"));
        Bson requests = and(older, eq("version", 1), kind.<Bson>map(name -> eq("data.kind", name)).orElseGet(BsonDocument::new));
        SequencedMap<String, List<RecordedEvent>> page = new LinkedHashMap<>();
        events.find(requests).sort(descending("stream", "version")).limit(limit).projection(Projections.include("stream"))
                .forEach(request -> page.put(request.getString("stream").getValue(), new ArrayList<>()));
        return page.isEmpty() ? List.of() : streams(in("stream", page.keySet()), page);
    }

    private List<EventStream> streams(Bson filter, Map<String, List<RecordedEvent>> byStream) {
        events.find(filter).sort(ascending("stream", "version")).map(EventDocument::toEvent)
                .forEach(event -> byStream.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        return byStream.entrySet().stream().map(stream -> new EventStream(stream.getKey(), stream.getValue())).toList();
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(MongoEventLog::close);
    }
}
