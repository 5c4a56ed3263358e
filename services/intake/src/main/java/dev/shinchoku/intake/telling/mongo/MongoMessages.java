package dev.shinchoku.intake.telling.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Messages;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The queue in the collection {@code messages}: what was queued stays there for a year, with what became of it. */
@Component
class MongoMessages implements Messages {
    private static final Bson WAITING = eq("state", "waiting");

    private final MongoCollection<Document> messages;

    MongoMessages(MongoDatabase database) {
        this.messages = database.getCollection("messages").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        messages.createIndex(Indexes.ascending("state", "forDigest", "notBefore"));
        messages.createIndex(Indexes.descending("recipient", "queuedAt"));
        messages.createIndex(Indexes.ascending("digestId"));
        messages.createIndex(Indexes.ascending("queuedAt"), new IndexOptions().expireAfter(365L, TimeUnit.DAYS));
    }

    @Override
    public void offer(Collection<Message> offered) {
        if (!offered.isEmpty()) {
            messages.bulkWrite(offered.stream().map(message -> new UpdateOneModel<Document>(eq("_id", message.id()), new Document(
                    "$setOnInsert", MessageDocument.of(message)), new UpdateOptions().upsert(true))).toList(), new BulkWriteOptions()
                            .ordered(false));
        }
    }

    @Override
    public Optional<Claimed> claim(Duration length) {
        Bson free = expr(new Document("$and", List.of(new Document("$lte", List.of("$notBefore", "$$NOW")), new Document("$lt", List.of(
                "$leasedUntil", "$$NOW")))));
        Document taken = new Document("leasedUntil", new Document("$add", List.of("$$NOW", length.toMillis()))).append("attempts",
                new Document("$add", List.of("$attempts", 1)));
        Document claimed = messages.findOneAndUpdate(and(WAITING, eq("forDigest", false), free), List.of(new Document("$set", taken)),
                new FindOneAndUpdateOptions().sort(ascending("notBefore")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(document -> new Claimed(MessageDocument.read(document), document.getInteger("attempts")));
    }

    @Override
    public List<Message> gathered(Message digest) {
        Document queued = Optional.ofNullable(messages.find(eq("_id", digest.id())).first()).orElseThrow();
        messages.updateMany(and(WAITING, eq("recipient", digest.recipient()), eq("forDigest", true), exists("digestId", false), lte(
                "queuedAt", queued.getDate("queuedAt"))), set("digestId", digest.id()));
        return messages.find(eq("digestId", digest.id())).sort(ascending("at", "_id")).map(MessageDocument::read).into(new ArrayList<>());
    }

    @Override
    public void sent(Message message) {
        messages.updateMany(itselfAndGathered(message), combine(set("state", "sent"), currentDate("sentAt")));
    }

    @Override
    public void dropped(Message message, String reason) {
        messages.updateOne(and(eq("_id", message.id()), WAITING), combine(set("state", "dropped"), set("problem", reason)));
    }

    @Override
    public void postponed(Message message, Duration pause, String problem) {
        Document later = new Document("notBefore", new Document("$add", List.of("$$NOW", pause.toMillis()))).append("leasedUntil", new Date(
                0)).append("problem", new Document("$literal", problem));
        messages.updateOne(and(eq("_id", message.id()), WAITING), List.of(new Document("$set", later)));
    }

    @Override
    public void failed(Message message, String problem) {
        messages.updateMany(itselfAndGathered(message), combine(set("state", "failed"), set("problem", problem)));
    }

    @Override
    public long expire(Instant queuedBefore) {
        return messages.updateMany(and(WAITING, lt("queuedAt", Date.from(queuedBefore))), set("state", "expired")).getModifiedCount();
    }

    @Override
    public long waiting() {
        return messages.countDocuments(WAITING);
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.ofNullable(messages.find(and(WAITING, eq("forDigest", false), expr(new Document("$lte", List.of("$firstNotBefore",
                "$$NOW"))))).sort(ascending("firstNotBefore")).first()).map(document -> document.getDate("firstNotBefore").toInstant());
    }

    @Override
    public List<Told> lastTo(String recipient, int limit) {
        return messages.find(eq("recipient", recipient)).sort(descending("queuedAt")).limit(limit).map(MessageDocument::told).into(
                new ArrayList<>());
    }

    private static Bson itselfAndGathered(Message message) {
        return and(WAITING, or(eq("_id", message.id()), eq("digestId", message.id())));
    }
}
