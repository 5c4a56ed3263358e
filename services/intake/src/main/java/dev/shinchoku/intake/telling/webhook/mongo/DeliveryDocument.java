package dev.shinchoku.intake.telling.webhook.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.intake.telling.webhook.Deliveries.Answer;
import dev.shinchoku.intake.telling.webhook.Deliveries.Delivery;
import dev.shinchoku.intake.telling.webhook.Deliveries.Logged;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A delivery's form in MongoDB. */
final class DeliveryDocument {
    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        Document document = new Document("webhookId", delivery.webhookId()).append("eventId", delivery.occasion().toString()).append("type",
                delivery.type()).append("at", Date.from(delivery.at())).append("order", delivery.order()).append("queuedAt", new Date());
        delivery.data().ifPresent(data -> document.append("data", data.toString()));
        return document;
    }

    static Delivery read(Document document) {
        Optional<ObjectNode> data = Optional.<String>ofNullable(document.getString("data")).map(json -> (ObjectNode) JsonMapper.shared()
                .readTree(json));
        return new Delivery(document.getString("_id"), document.getString("webhookId"), UUID.fromString(document.getString("eventId")),
                document.getString("type"), document.getDate("at").toInstant(), document.getString("order"), data, document.getInteger(
                        "attempts", 0));
    }

    static Document of(Answer answer) {
        Document document = new Document("at", Date.from(answer.at())).append("milliseconds", answer.milliseconds());
        answer.status().ifPresent(status -> document.append("status", status));
        answer.problem().ifPresent(problem -> document.append("problem", problem));
        return document;
    }

    static Logged logged(Document document) {
        return new Logged(document.getString("_id"), UUID.fromString(document.getString("eventId")), document.getString("type"), "delivered"
                .equals(document.getString("state")), document.getInteger("attempts", 0), document.getList("answers", Document.class, List
                        .of()).stream().map(DeliveryDocument::answer).toList(), document.getString("order"));
    }

    private static Answer answer(Document document) {
        return new Answer(document.getDate("at").toInstant(), Optional.<Integer>ofNullable(document.getInteger("status")), Optional
                .<String>ofNullable(document.getString("problem")), document.getLong("milliseconds"));
    }
}
