package dev.shinchoku.benchmarks;

import java.util.Objects;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.benchmarks.Comparison.Plan;
import dev.shinchoku.local.LocalMongo;
import org.bson.BsonDocument;

/**
 * How much faster {@code append} is than the raw driver's {@code insertOne}: one mongod, 64 callers, the same document, indexes and write
 * concern ({@code w: majority, j: true}), rounds side by side in one run. With {@code -Dbenchmark.short=true} in a short form.
 */
public final class AppendBenchmark {
    private AppendBenchmark() {}

    public static void main(String... args) throws Exception {
        Plan plan = Boolean.getBoolean("benchmark.short") ? Plan.SHORT : Plan.FULL;
        try (LocalMongo mongo = LocalMongo.temporary(); MongoClient client = MongoClients.create(mongo.uri())) {
            System.out.printf("%d callers, %d events each a round, MongoDB %s, %d processors%n", plan.callers(), plan.eventsEach(), mongo
                    .version(), Runtime.getRuntime().availableProcessors());
            System.out.println(compare(client, plan).table());
        }
    }

    static Comparison compare(MongoClient client, Plan plan) throws Exception {
        try (EventLogAppend append = new EventLogAppend(client.getDatabase("benchmark_append"), plan.callers());
                RawInsertOne insertOne = new RawInsertOne(client.getDatabase("benchmark_insert"), sample(client), plan.callers())) {
            return Comparison.of(append, insertOne, plan);
        }
    }

    /** The document of an event as the event log writes it. */
    static BsonDocument sample(MongoClient client) {
        try (EventLogAppend append = new EventLogAppend(client.getDatabase("benchmark_sample"), 1)) {
            append.store(0);
            BsonDocument sample = Objects.requireNonNull(append.events().find().first());
            sample.remove("_id");
            return sample;
        }
    }
}
