package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * What stands in the places of appends that the database did not take. It is read as a majority has it: a caller is told that a place is taken
 * only once the one who took it is there for good.
 */
final class Occupants {
    private final Set<UUID> ids = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<Key> keys = new HashSet<>();

    private Occupants() {}

    static Occupants of(List<PendingAppend> refused, MongoCollection<BsonDocument> events) {
        Occupants found = new Occupants();
        if (!refused.isEmpty()) {
            events.find(inTheWayOf(refused)).projection(Projections.include("stream", "version", "idempotencyKey")).forEach(found::add);
        }
        return found;
    }

    /** Whether it is the event itself: an attempt whose answer was lost had stored it. */
    boolean include(RecordedEvent event) {
        return ids.contains(event.id());
    }

    boolean holdKeyOf(RecordedEvent event) {
        return event.idempotencyKey().map(Key::of).filter(keys::contains).isPresent();
    }

    boolean holdVersionOf(RecordedEvent event) {
        return places.contains(new Place(event.stream(), event.version()));
    }

    private static Bson inTheWayOf(List<PendingAppend> refused) {
        List<Bson> any = new ArrayList<>();
        any.add(in("_id", refused.stream().map(append -> new BsonBinary(append.event().id())).toList()));
        for (PendingAppend append : refused) {
            any.add(and(eq("stream", append.event().stream()), eq("version", append.event().version())));
            append.event().idempotencyKey().ifPresent(key -> any.add(underKey(key.client(), key.key())));
        }
        return or(any);
    }

    /** The index holds only events with a key, so the query has to say that it asks for no other. */
    static Bson underKey(String client, String key) {
        return and(eq("idempotencyKey.client", client), eq("idempotencyKey.key", key), exists("idempotencyKey"));
    }

    private void add(BsonDocument event) {
        ids.add(event.getBinary("_id").asUuid());
        places.add(new Place(event.getString("stream").getValue(), event.getInt64("version").getValue()));
        if (event.containsKey("idempotencyKey")) {
            BsonDocument key = event.getDocument("idempotencyKey");
            keys.add(new Key(key.getString("client").getValue(), key.getString("key").getValue()));
        }
    }

    private record Place(String stream, long version) {}

    private record Key(String client, String key) {
        static Key of(IdempotencyKey key) {
            return new Key(key.client(), key.key());
        }
    }
}
