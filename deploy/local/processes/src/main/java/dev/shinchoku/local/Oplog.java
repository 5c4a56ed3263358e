package dev.shinchoku.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.bson.BsonTimestamp;
import org.bson.Document;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

/** The oplog of a local mongod that was made with a small one. */
final class Oplog {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String FILLER = "x".repeat(100_000);

    private final MongoClient client;
    private final MongoCollection<Document> entries;

    private Oplog(MongoClient client) {
        this.client = client;
        this.entries = client.getDatabase("local").getCollection("oplog.rs");
    }

    static void overrun(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            new Oplog(client).overrun();
        }
    }

    private void overrun() {
        BsonTimestamp newest = time(-1);
        Instant deadline = Instant.now().plus(LIMIT);
        while (time(1).compareTo(newest) <= 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new LocalServerException("The oplog still reaches back after %d s of writing: start mongod with a tiny oplog."
                        .formatted(LIMIT.toSeconds()));
            }
            client.getDatabase("overrun").getCollection("filler").insertMany(filler());
        }
    }

    private BsonTimestamp time(int order) {
        Document entry = entries.find().sort(new Document("$natural", order)).limit(1).first();
        return Objects.requireNonNull(entry, "an oplog is never empty").get("ts", BsonTimestamp.class);
    }

    private static List<Document> filler() {
        return IntStream.range(0, 10).mapToObj(n -> new Document("text", FILLER)).toList();
    }
}
