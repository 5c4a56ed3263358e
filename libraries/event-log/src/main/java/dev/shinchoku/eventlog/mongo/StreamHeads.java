package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.consume.AppliedHead;
import org.bson.BsonDocument;

/** Tells the last event of every stream of a log. Reads one event at a time, so the size of the log does not matter. */
public final class StreamHeads {
    private final MongoCollection<BsonDocument> events;

    /** @param events as {@link MongoEventLog#eventsOf} gives them */
    public StreamHeads(MongoCollection<BsonDocument> events) {
        this.events = events;
    }

    /** Hands over the head of every stream, in the order of their names by their bytes. May run while events are appended. */
    public void read(Consumer<AppliedHead> reader) {
        Walk walk = new Walk(reader);
        events.find().sort(ascending("stream", "version")).hintString(MongoEventLog.STREAM_INDEX).projection(Projections.include("stream",
                "version", "hash")).forEach(walk::visit);
        walk.last.ifPresent(reader);
    }

    private static final class Walk {
        private final Consumer<AppliedHead> reader;
        private Optional<AppliedHead> last = Optional.empty();

        private Walk(Consumer<AppliedHead> reader) {
            this.reader = reader;
        }

        private void visit(BsonDocument event) {
            AppliedHead head = new AppliedHead(event.getString("stream").getValue(), event.getInt64("version").getValue(), Optional.of(event
                    .getString("hash").getValue()));
            last.filter(before -> !before.stream().equals(head.stream())).ifPresent(reader);
            last = Optional.of(head);
        }
    }
}
