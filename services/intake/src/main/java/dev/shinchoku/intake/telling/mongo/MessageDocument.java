package dev.shinchoku.intake.telling.mongo;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Messages.Told;
import org.bson.Document;

/** A message's form in MongoDB. */
final class MessageDocument {
    private MessageDocument() {}

    static Document of(Message message) {
        Document document = new Document("recipient", message.recipient()).append("kind", message.kind().name()).append("roundId", message
                .roundId()).append("at", Date.from(message.at())).append("values", new Document(Map.copyOf(message.values()))).append(
                        "forDigest", message.forDigest()).append("notBefore", Date.from(message.notBefore())).append("firstNotBefore", Date
                                .from(message.notBefore())).append("queuedAt", new Date()).append("state", "waiting").append("leasedUntil",
                                        new Date(0)).append("attempts", 0);
        message.ministry().ifPresent(code -> document.append("ministry", code));
        message.reportId().ifPresent(id -> document.append("reportId", id));
        return document;
    }

    static Message read(Document document) {
        Map<String, String> values = new HashMap<>();
        document.get("values", Document.class).forEach((name, value) -> values.put(name, value.toString()));
        return new Message(document.getString("_id"), document.getString("recipient"), text(document, "ministry"), kind(document), document
                .getString("roundId"), text(document, "reportId"), document.getDate("at").toInstant(), values, document.getBoolean(
                        "forDigest"), document.getDate("notBefore").toInstant());
    }

    static Told told(Document document) {
        return new Told(document.getString("_id"), kind(document), document.getString("roundId"), document.getString("state"), document
                .getDate("at").toInstant(),
                Optional.<Date>ofNullable(document.getDate("sentAt")).map(Date::toInstant), text(document, "problem"));
    }

    private static Kind kind(Document document) {
        return Kind.valueOf(document.getString("kind"));
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.<String>ofNullable(document.getString(field));
    }
}
