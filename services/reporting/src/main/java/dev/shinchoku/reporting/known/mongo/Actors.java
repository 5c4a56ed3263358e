package dev.shinchoku.reporting.known.mongo;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Who did it, as BSON and back. */
final class Actors {
    private Actors() {}

    static BsonDocument toBson(Actor actor) {
        BsonDocument document = new BsonDocument("subject", new BsonString(actor.subject()));
        actor.ministry().ifPresent(ministry -> document.append("ministry", new BsonString(ministry)));
        actor.onBehalfOf().ifPresent(ministry -> document.append("onBehalfOf", new BsonString(ministry)));
        return document.append("roles", new BsonArray(actor.roles().stream().map(BsonString::new).toList()));
    }

    static Actor fromBson(BsonDocument document) {
        List<String> roles = document.getArray("roles").stream().map(role -> role.asString().getValue()).toList();
        return new Actor(document.getString("subject").getValue(), text(document, "ministry"), roles, text(document, "onBehalfOf"));
    }

    private static Optional<String> text(BsonDocument document, String field) {
        return Optional.ofNullable(document.get(field)).map(value -> value.asString().getValue());
    }
}
