package dev.shinchoku.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.benchmarks.Comparison.Plan;
import dev.shinchoku.local.LocalMongo;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AppendBenchmarkTest {
    @Test
    void both_contestants_store_the_same_number_of_the_same_documents() throws Exception {
        try (LocalMongo mongo = LocalMongo.temporary(); MongoClient client = MongoClients.create(mongo.uri())) {
            Comparison comparison = AppendBenchmark.compare(client, new Plan(8, 5, 1, 2));
            assertThat(count(client, "benchmark_append")).isEqualTo(count(client, "benchmark_insert")).isEqualTo(8 * 5 * 3);
            assertThat(first(client, "benchmark_append").keySet()).isEqualTo(first(client, "benchmark_insert").keySet());
            assertThat(indexes(client, "benchmark_append")).isEqualTo(indexes(client, "benchmark_insert")).hasSize(4);
            assertThat(comparison.ratio()).isPositive();
            assertThat(comparison.table()).contains("events/s", "append", "insertOne", "times");
        }
    }

    private static long count(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("events").countDocuments();
    }

    private static BsonDocument first(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("events", BsonDocument.class).find().first();
    }

    private static List<Document> indexes(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("events").listIndexes().into(new ArrayList<>());
    }
}
