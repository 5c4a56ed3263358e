package dev.shinchoku.eventlog.consume;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.shinchoku.eventlog.mongo.JsonBson;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document a stream, {@code {_id: stream, version, hash, state, traceparent}}: what an {@link EventHandler} folds its events into.
 * <p>
 * The position is part of the document, so state and position are saved together or not at all. A stream's version never goes back: a save
 * that comes late, from an instance that lost its partition meanwhile, changes nothing. So the same events may be saved any number of times, by
 * any number of instances at once.
 */
public final class MongoStreamStates {
    /** The field that names the trace in which a state was folded last. */
    public static final String TRACEPARENT = "traceparent";
    private static final String HASH = "hash";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<BsonDocument> states;

    public MongoStreamStates(MongoCollection<BsonDocument> collection) {
        this.states = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** The version up to which each of these streams is folded; a stream not met before has no entry. */
    public Map<String, Long> positions(Collection<String> streams) {
        Map<String, Long> positions = new HashMap<>();
        states.find(in("_id", streams)).projection(Projections.include("version"))
                .forEach(document -> positions.put(document.getString("_id").getValue(), document.getInt64("version").getValue()));
        return positions;
    }

    /** Hands over how far each stream is folded whose name begins so, in the order of names by their bytes. */
    public void heads(String prefix, Consumer<AppliedHead> reader) {
        states.find(regex("_id", "^" + Pattern.quote(prefix))).sort(ascending("_id")).projection(Projections.include("version", HASH))
                .map(document -> new AppliedHead(document.getString("_id").getValue(), document.getInt64("version").getValue(), text(
                        document, HASH))).forEach(reader);
    }

    /** A stream not met before has no entry. */
    public Map<String, StreamState> load(Collection<String> streams) {
        Map<String, StreamState> loaded = new HashMap<>();
        find(in("_id", streams)).forEach(state -> loaded.put(state.stream(), state));
        return loaded;
    }

    /** The states that a filter finds; the fields of a state are under {@code state.}, as in {@code state.ministry}. */
    public List<StreamState> find(Bson filter) {
        return states.find(filter).map(MongoStreamStates::toState).into(new ArrayList<>());
    }

    /**
     * Saves those that are further than what is stored, in one ordered bulk write. When it returns they are on a majority's disk; when it
     * throws, those at the beginning may be.
     */
    public void save(Collection<StreamState> changed) {
        List<UpdateOneModel<BsonDocument>> writes = changed.stream().map(MongoStreamStates::write).toList();
        int lostRaceAt = -1;
        for (int from = 0; from < writes.size();) {
            try {
                states.bulkWrite(writes.subList(from, writes.size()));
                return;
            } catch (MongoBulkWriteException e) {
                from += lostRace(e);
                if (from == lostRaceAt) {
                    throw e;
                }
                lostRaceAt = from;
            }
        }
    }

    /** Two that create the same document at once: one is told so, and finds the document when it tries again. */
    private static int lostRace(MongoBulkWriteException e) {
        if (e.getWriteErrors().isEmpty() || e.getWriteErrors().getFirst().getCode() != DUPLICATE_KEY) {
            throw e;
        }
        return e.getWriteErrors().getFirst().getIndex();
    }

    private static UpdateOneModel<BsonDocument> write(StreamState changed) {
        BsonDocument document = new BsonDocument("_id", new BsonString(changed.stream())).append("version", new BsonInt64(changed
                .version()))
                .append("state", JsonBson.toBson(changed.state()));
        changed.traceparent().ifPresent(context -> document.append(TRACEPARENT, new BsonString(context)));
        changed.hash().ifPresent(hash -> document.append(HASH, new BsonString(hash)));
        Document stored = new Document("$ifNull", List.of("$version", 0L));
        Document isFurther = new Document("$lt", List.of(stored, changed.version()));
        Document further = new Document("$cond", List.of(isFurther, new Document("$literal", document), "$$ROOT"));
        return new UpdateOneModel<>(eq("_id", changed.stream()), List.of(new Document("$replaceWith", further)), UPSERT);
    }

    private static Optional<String> text(BsonDocument document, String field) {
        return document.containsKey(field) ? Optional.of(document.getString(field).getValue()) : Optional.empty();
    }

    private static StreamState toState(BsonDocument document) {
        return new StreamState(document.getString("_id").getValue(), document.getInt64("version").getValue(), text(document, HASH),
                JsonBson.toJson(document.getDocument("state")), text(document, TRACEPARENT));
    }
}
