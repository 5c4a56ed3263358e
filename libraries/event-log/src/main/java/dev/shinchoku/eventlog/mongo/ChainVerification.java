package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;

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
        ChainWalk walk = new ChainWalk(faults, _ -> {});
        events.find().sort(ascending("stream", "version")).hintString(MongoEventLog.STREAM_INDEX).forEach(walk::visit);
        return walk.end();
    }
}
