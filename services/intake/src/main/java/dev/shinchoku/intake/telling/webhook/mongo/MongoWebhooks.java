package dev.shinchoku.intake.telling.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import dev.shinchoku.intake.telling.webhook.Webhook;
import dev.shinchoku.intake.telling.webhook.Webhook.State;
import dev.shinchoku.intake.telling.webhook.Webhooks;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The webhooks in the collection {@code webhooks}. No event can bring them back: they belong into a backup. */
@Component
class MongoWebhooks implements Webhooks {
    private final MongoCollection<Document> webhooks;

    MongoWebhooks(MongoDatabase database) {
        this.webhooks = database.getCollection("webhooks").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        webhooks.createIndex(Indexes.ascending("state", "nextAt"));
    }

    @Override
    public void add(Webhook webhook) {
        Document document = new Document("_id", webhook.webhookId()).append("url", webhook.url()).append("events", List.copyOf(webhook
                .events())).append("state", webhook.state().name()).append("createdAt", Date.from(webhook.createdAt())).append("createdBy",
                        webhook.createdBy()).append("secret", webhook.secret()).append("nextAt", new Date(0)).append("leasedUntil",
                                new Date(
                                        0));
        webhook.ministry().ifPresent(code -> document.append("ministry", code));
        webhooks.insertOne(document);
    }

    @Override
    public void change(String webhookId, String url, Set<String> events) {
        webhooks.updateOne(eq("_id", webhookId), combine(set("url", url), set("events", List.copyOf(events)), set("state", State.ACTIVE
                .name()), unset("problem"), unset("failingSince"), set("nextAt", new Date(0))));
    }

    @Override
    public void remove(String webhookId) {
        webhooks.deleteOne(eq("_id", webhookId));
    }

    @Override
    public Optional<Webhook> load(String webhookId) {
        return Optional.ofNullable(webhooks.find(eq("_id", webhookId)).first()).map(MongoWebhooks::read);
    }

    @Override
    public List<Webhook> all() {
        return webhooks.find().sort(ascending("_id")).map(MongoWebhooks::read).into(new ArrayList<>());
    }

    @Override
    public Optional<Claimed> claim(Duration length) {
        Bson due = expr(new Document("$and", List.of(new Document("$lte", List.of("$nextAt", "$$NOW")), new Document("$lt", List.of(
                "$leasedUntil", "$$NOW")))));
        Document claimed = webhooks.findOneAndUpdate(and(eq("state", State.ACTIVE.name()), due), List.of(until("leasedUntil", length)),
                new FindOneAndUpdateOptions().sort(ascending("nextAt")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(document -> new Claimed(read(document), time(document, "replayFrom")));
    }

    @Override
    public void prolong(String webhookId, Duration length) {
        webhooks.updateOne(eq("_id", webhookId), List.of(until("leasedUntil", length)));
    }

    @Override
    public void release(String webhookId, Duration pause) {
        webhooks.updateOne(eq("_id", webhookId), List.of(until("nextAt", pause), new Document("$set", new Document("leasedUntil", new Date(
                0)))));
    }

    @Override
    public void wentWell(String webhookId) {
        webhooks.updateOne(and(eq("_id", webhookId), exists("failingSince")), combine(unset("failingSince"), unset("problem")));
    }

    @Override
    public void failed(String webhookId, Instant now, String problem) {
        webhooks.updateOne(and(eq("_id", webhookId), exists("failingSince", false)), set("failingSince", Date.from(now)));
        webhooks.updateOne(eq("_id", webhookId), set("problem", problem));
    }

    @Override
    public void disable(String webhookId, String problem) {
        webhooks.updateOne(eq("_id", webhookId), combine(set("state", State.DISABLED.name()), set("problem", problem), set("leasedUntil",
                new Date(0))));
    }

    @Override
    public void requestReplay(String webhookId, Instant from) {
        webhooks.updateOne(eq("_id", webhookId), combine(set("replayFrom", Date.from(from)), set("nextAt", new Date(0))));
    }

    @Override
    public void replayed(String webhookId, Instant from) {
        webhooks.updateOne(and(eq("_id", webhookId), eq("replayFrom", Date.from(from))), unset("replayFrom"));
    }

    private static Document until(String field, Duration length) {
        return new Document("$set", new Document(field, new Document("$add", List.of("$$NOW", length.toMillis()))));
    }

    private static Webhook read(Document document) {
        return new Webhook(document.getString("_id"), Optional.<String>ofNullable(document.getString("ministry")), document.getString(
                "url"),
                new HashSet<>(document.getList("events", String.class)), State.valueOf(document.getString("state")), Optional
                        .<String>ofNullable(document.getString("problem")), time(document, "failingSince"), document.getDate("createdAt")
                                .toInstant(), document.getString("createdBy"), document.getString("secret"));
    }

    private static Optional<Instant> time(Document document, String field) {
        return Optional.<Date>ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
