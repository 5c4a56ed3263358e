package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Checks the hash chain of every stream of a log: walks all events by stream and version, one at a time, so the size of the log does not
 * matter. May run while events are appended.
 * <p>
 * A changed event is one fault, its followers are none. A missing event is a fault at the missing version. What a chain cannot tell by itself
 * is whether events at a stream's very end were taken away: the topic in Kafka still has those.
 */
public final class ChainVerification {
    private final MongoCollection<BsonDocument> events;

    /** @param events as {@link MongoEventLog#eventsOf} gives them */
    public ChainVerification(MongoCollection<BsonDocument> events) {
        this.events = events;
    }

    /**
     * @param stream the stream in which something is wrong
     * @param version the version at which it is
     * @param what in words
     */
    public record Fault(String stream, long version, String what) {}

    /** What was looked at, and how many faults were handed over. */
    public record Result(long streams, long events, long faults) {
        public boolean holds() {
            return faults == 0;
        }
    }

    /** Hands over each fault as it is found, in the order of streams and versions. */
    public Result run(Consumer<Fault> faults) {
        Walk walk = new Walk(faults);
        events.find().sort(ascending("stream", "version")).hintString(MongoEventLog.STREAM_INDEX).forEach(walk::visit);
        return new Result(walk.streams, walk.events, walk.faults);
    }

    private static final class Walk {
        private final Consumer<Fault> listener;
        private StreamHead head = StreamHead.ofNew("");
        private long streams;
        private long events;
        private long faults;

        private Walk(Consumer<Fault> listener) {
            this.listener = listener;
        }

        private void visit(BsonDocument document) {
            String stream = stream(document);
            if (events == 0 || !stream.equals(head.stream())) {
                head = StreamHead.ofNew(stream);
                streams++;
            }
            events++;
            try {
                follow(EventDocument.toEvent(document));
            } catch (RuntimeException e) {
                report(version(document), "it cannot be read as an event: " + e.getMessage());
                head = new StreamHead(stream, version(document), Instant.EPOCH, hash(document));
            }
        }

        private void follow(RecordedEvent event) {
            if (event.version() == head.version() + 1) {
                HashChain.fault(head, event).ifPresent(what -> report(event.version(), what));
            } else {
                report(head.version() + 1, "it is missing: version %d comes next".formatted(event.version()));
                HashChain.contentFault(event).ifPresent(what -> report(event.version(), what));
            }
            head = event.head();
        }

        private void report(long version, String what) {
            faults++;
            listener.accept(new Fault(head.stream(), version, what));
        }
    }

    private static String stream(BsonDocument document) {
        return text(document.get("stream", new BsonString("")));
    }

    private static String hash(BsonDocument document) {
        return text(document.get("hash", new BsonString("")));
    }

    private static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : value.toString();
    }

    private static long version(BsonDocument document) {
        BsonValue version = document.get("version", new BsonInt32(0));
        return Optional.of(version).filter(BsonValue::isNumber).map(number -> number.asNumber().longValue()).orElse(0L);
    }
}
