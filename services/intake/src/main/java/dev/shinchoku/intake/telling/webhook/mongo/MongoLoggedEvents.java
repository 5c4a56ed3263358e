package dev.shinchoku.intake.telling.webhook.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.EventDocument;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.intake.telling.webhook.LoggedEvents;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;

/** Reads the log beside its streams. */
@Component
class MongoLoggedEvents implements LoggedEvents {
    private static final int AT_ONCE = 500;

    private final MongoCollection<BsonDocument> events;

    MongoLoggedEvents(MongoDatabase database) {
        this.events = MongoEventLog.eventsOf(database);
    }

    @Override
    public Optional<RecordedEvent> withId(UUID id) {
        return Optional.ofNullable(events.find(eq("_id", new BsonBinary(id))).first()).map(EventDocument::toEvent);
    }

    @Override
    public void since(Instant time, Consumer<List<RecordedEvent>> reader) {
        List<RecordedEvent> some = new ArrayList<>();
        events.find(gte("time", Date.from(time))).sort(ascending(EventDocument.STORED_AT)).forEach(document -> {
            some.add(EventDocument.toEvent(document));
            if (some.size() == AT_ONCE) {
                reader.accept(List.copyOf(some));
                some.clear();
            }
        });
        reader.accept(List.copyOf(some));
    }
}
