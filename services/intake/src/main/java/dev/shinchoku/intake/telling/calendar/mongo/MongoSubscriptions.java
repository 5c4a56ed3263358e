package dev.shinchoku.intake.telling.calendar.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.util.Optional;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.shinchoku.intake.telling.calendar.Subscriptions;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The keys' hashes in the collection {@code calendars}. */
@Component
class MongoSubscriptions implements Subscriptions {
    private final MongoCollection<Document> calendars;

    MongoSubscriptions(MongoDatabase database) {
        this.calendars = database.getCollection("calendars").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        calendars.createIndex(Indexes.ascending("keyHash"));
    }

    @Override
    public void save(Subscription subscription) {
        Document document = new Document("_id", subscription.subject()).append("keyHash", subscription.keyHash());
        subscription.ministry().ifPresent(code -> document.append("ministry", code));
        calendars.replaceOne(eq("_id", subscription.subject()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String subject) {
        calendars.deleteOne(eq("_id", subject));
    }

    @Override
    public Optional<Subscription> withKeyHash(String keyHash) {
        return Optional.ofNullable(calendars.find(eq("keyHash", keyHash)).first()).map(document -> new Subscription(document.getString(
                "_id"), Optional.<String>ofNullable(document.getString("ministry")), document.getString("keyHash")));
    }
}
