package dev.shinchoku.reporting.known.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.JsonBson;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.EventTypes;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Every event that was ever read, each once, by its id: saving it again changes nothing. */
final class Timeline {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    static final Bson OLDEST_FIRST = Sorts.ascending("time", "stream", "version");
    static final Bson NEWEST_FIRST = Sorts.descending("time", "stream", "version");

    private final MongoCollection<BsonDocument> documents;

    Timeline(MongoCollection<BsonDocument> documents) {
        this.documents = documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    static Bson changesIn(String roundId, Instant since) {
        return Filters.and(Filters.eq("roundId", roundId), Filters.eq("kind", "report"), Filters.ne("type", "progress-requested.v1"),
                Filters
                        .gte("time", Date.from(since)));
    }

    void save(List<RecordedEvent> events) {
        documents.bulkWrite(events.stream().map(Timeline::toDocument).map(document -> new ReplaceOneModel<>(Filters.eq("_id", document
                .get("_id")), document, UPSERT)).toList(), UNORDERED);
    }

    List<Entry> find(Bson filter, Bson order) {
        return documents.find(filter).sort(order).map(Timeline::toEntry).into(new ArrayList<>());
    }

    List<Entry> latest(Bson filter, int atMost) {
        return documents.find(filter).sort(NEWEST_FIRST).limit(atMost).map(Timeline::toEntry).into(new ArrayList<>());
    }

    private static BsonDocument toDocument(RecordedEvent event) {
        BsonDocument document = new BsonDocument("_id", new BsonString(event.id().toString())).append("stream", new BsonString(event
                .stream()))
                .append("version", new BsonInt64(event.version())).append("type", new BsonString(event.type()))
                .append("time", new BsonDateTime(event.time().toEpochMilli()));
        Subjects.of(event).forEach((name, id) -> document.append(name, new BsonString(id)));
        return document.append("actor", Actors.toBson(event.actor())).append("data", JsonBson.toBson(event.data()));
    }

    private static Entry toEntry(BsonDocument document) {
        String type = document.getString("type").getValue();
        return new Entry(UUID.fromString(document.getString("_id").getValue()), document.getString("stream").getValue(),
                document.getInt64("version").getValue(), type, Instant.ofEpochMilli(document.getDateTime("time").getValue()),
                Actors.fromBson(document.getDocument("actor")), EventTypes.CODEC.decode(type, JsonBson.toJson(document.getDocument(
                        "data"))));
    }
}
