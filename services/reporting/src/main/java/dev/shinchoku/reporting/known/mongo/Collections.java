package dev.shinchoku.reporting.known.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.shinchoku.service.views.Generation;
import org.bson.BsonDocument;

/**
 * The two collections of a generation: {@code timeline}, a document an event, and {@code states}, a document a stream. What was folded together
 * is read together.
 */
public record Collections(MongoCollection<BsonDocument> timeline, MongoCollection<BsonDocument> states) {
    static final List<String> NAMES = List.of("timeline", "states");

    public static Collections of(MongoDatabase database, Generation generation) {
        return new Collections(database.getCollection(generation.of(NAMES.getFirst()), BsonDocument.class), database.getCollection(
                generation.of(NAMES.getLast()), BsonDocument.class));
    }

    /** May be called any number of times, by any number of instances. */
    void createIndexes() {
        timeline.createIndex(ascending("stream", "version"), new IndexOptions().unique(true));
        timeline.createIndex(compoundIndex(ascending("kind"), descending("time")));
        timeline.createIndex(compoundIndex(ascending("measureId"), descending("time")));
        timeline.createIndex(compoundIndex(ascending("roundId"), descending("time")));
        states.createIndex(ascending("state.standing.roundId", "state.standing.ministry"));
        states.createIndex(ascending("state.places.planId"));
    }
}
