package dev.shinchoku.intake.telling.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.shinchoku.intake.telling.webhook.Deliveries;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The deliveries in the collection {@code deliveries}. What was delivered is kept for 30 days. */
@Component
class MongoDeliveries implements Deliveries {
    private static final int ANSWERS_KEPT = 20;

    private final MongoCollection<Document> deliveries;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        deliveries.createIndex(Indexes.ascending("webhookId", "state", "order"));
        deliveries.createIndex(Indexes.ascending("state", "queuedAt"));
        deliveries.createIndex(Indexes.ascending("deliveredAt"), new IndexOptions().expireAfter(30L, TimeUnit.DAYS));
    }

    @Override
    public void offer(Collection<Delivery> offered) {
        write(offered, delivery -> new Document("$setOnInsert", DeliveryDocument.of(delivery).append("state", "waiting")));
    }

    @Override
    public void offerAnew(Collection<Delivery> offered) {
        write(offered, delivery -> new Document("$setOnInsert", DeliveryDocument.of(delivery)).append("$set", new Document("state",
                "waiting")).append("$unset", new Document("deliveredAt", "")));
    }

    private void write(Collection<Delivery> offered, Function<Delivery, Document> update) {
        if (!offered.isEmpty()) {
            deliveries.bulkWrite(offered.stream().map(delivery -> new UpdateOneModel<Document>(eq("_id", delivery.deliveryId()), update
                    .apply(delivery), new UpdateOptions().upsert(true))).toList(), new BulkWriteOptions().ordered(true));
        }
    }

    @Override
    public Optional<Delivery> next(String webhookId) {
        return Optional.ofNullable(deliveries.find(and(eq("webhookId", webhookId), eq("state", "waiting"))).sort(ascending("order"))
                .first()).map(DeliveryDocument::read);
    }

    @Override
    public void answered(Delivery delivery, Answer answer, boolean delivered) {
        Bson tried = combine(inc("attempts", 1), pushEach("answers", List.of(DeliveryDocument.of(answer)), new PushOptions().slice(
                -ANSWERS_KEPT)));
        deliveries.updateOne(eq("_id", delivery.deliveryId()), delivered
                ? combine(tried, set("state", "delivered"), currentDate("deliveredAt"))
                : tried);
    }

    @Override
    public boolean again(String webhookId, String deliveryId) {
        return deliveries.updateOne(and(eq("_id", deliveryId), eq("webhookId", webhookId)), combine(set("state", "waiting"), unset(
                "deliveredAt"))).getMatchedCount() == 1;
    }

    @Override
    public List<Logged> log(String webhookId, Optional<String> before, int limit) {
        Bson own = eq("webhookId", webhookId);
        return deliveries.find(before.map(order -> and(own, lt("order", order))).orElse(own)).sort(descending("order")).limit(limit).map(
                DeliveryDocument::logged).into(new ArrayList<>());
    }

    @Override
    public long waiting() {
        return deliveries.countDocuments(eq("state", "waiting"));
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.ofNullable(deliveries.find(eq("state", "waiting")).sort(ascending("queuedAt")).first()).map(document -> document
                .getDate("queuedAt")).map(Date::toInstant);
    }

    @Override
    public void removeAllOf(String webhookId) {
        deliveries.deleteMany(eq("webhookId", webhookId));
    }
}
