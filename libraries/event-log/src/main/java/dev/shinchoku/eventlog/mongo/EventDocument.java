package dev.shinchoku.eventlog.mongo;

import static dev.shinchoku.eventlog.mongo.JsonBson.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonTimestamp;

/**
 * An event's form in MongoDB. {@code storedAt} is not the event's own: the server fills in its cluster time, by which a relay that lost its
 * place finds events again whatever the callers' clocks said.
 */
public final class EventDocument {
    public static final String STORED_AT = "storedAt";
    private static final BsonTimestamp FILLED_IN_BY_THE_SERVER = new BsonTimestamp(0, 0);

    private EventDocument() {}

    static BsonDocument of(RecordedEvent event) {
        BsonDocument document = new BsonDocument("_id", new BsonBinary(event.id()));
        document.append("stream", text("stream", event.stream())).append("version", new BsonInt64(event.version()));
        document.append("type", text("type", event.type())).append("time", new BsonDateTime(event.time().toEpochMilli()));
        document.append("actor", actor(event.actor())).append("data", JsonBson.toBson(event.data()));
        event.idempotencyKey().ifPresent(key -> document.append("idempotencyKey", key(key)));
        event.traceparent().ifPresent(context -> document.append("traceparent", text("traceparent", context)));
        document.append("previousHash", text("previousHash", event.previousHash())).append("hash", text("hash", event.hash()));
        return document.append(STORED_AT, FILLED_IN_BY_THE_SERVER);
    }

    public static RecordedEvent toEvent(BsonDocument document) {
        UUID id = document.getBinary("_id").asUuid();
        return new RecordedEvent(id, document.getString("stream").getValue(), document.getInt64("version").getValue(),
                document.getString("type").getValue(), Instant.ofEpochMilli(document.getDateTime("time").getValue()),
                toActor(document.getDocument("actor")), JsonBson.toJson(document.getDocument("data")),
                document.containsKey("idempotencyKey") ? Optional.of(toKey(document.getDocument("idempotencyKey"))) : Optional.empty(),
                optional(document, "traceparent"), document.getString("previousHash").getValue(), document.getString("hash").getValue());
    }

    private static BsonDocument actor(Actor actor) {
        BsonDocument document = new BsonDocument("subject", text("subject", actor.subject()));
        actor.ministry().ifPresent(ministry -> document.append("ministry", text("ministry", ministry)));
        document.append("roles", new BsonArray(actor.roles().stream().map(role -> text("roles", role)).toList()));
        actor.onBehalfOf().ifPresent(ministry -> document.append("onBehalfOf", text("ministry", ministry)));
        return document;
    }

    private static Actor toActor(BsonDocument document) {
        List<String> roles = document.getArray("roles").stream().map(role -> role.asString().getValue()).toList();
        return new Actor(document.getString("subject").getValue(), optional(document, "ministry"), roles, optional(document, "onBehalfOf"));
    }

    private static BsonDocument key(IdempotencyKey key) {
        return new BsonDocument("client", text("client", key.client())).append("key", text("idempotencyKey", key.key())).append(
                "fingerprint",
                text("fingerprint", key.fingerprint()));
    }

    private static IdempotencyKey toKey(BsonDocument document) {
        return new IdempotencyKey(document.getString("client").getValue(), document.getString("key").getValue(),
                document.getString("fingerprint").getValue());
    }

    private static Optional<String> optional(BsonDocument document, String field) {
        return document.containsKey(field) ? Optional.of(document.getString(field).getValue()) : Optional.empty();
    }
}
