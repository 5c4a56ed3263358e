package dev.shinchoku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

class OplogTest {
    private static final int CHANGE_STREAM_HISTORY_LOST = 286;

    @TempDir
    Path folder;

    @Test
    void a_resume_token_expires_when_the_oplog_has_run_over() {
        MongoOptions small = MongoOptions.of(folder.resolve("data"), 0, folder.resolve("mongod.log")).withTinyOplog();
        try (LocalMongo mongo = LocalMongo.start(small); MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> events = client.getDatabase("test").getCollection("events");
            BsonDocument token = tokenOfOneEvent(events);
            mongo.overrunOplog();
            assertThatThrownBy(() -> events.watch().resumeAfter(token).cursor()).isInstanceOfSatisfying(MongoCommandException.class,
                    e -> assertThat(e.getErrorCode()).isEqualTo(CHANGE_STREAM_HISTORY_LOST));
        }
    }

    private static BsonDocument tokenOfOneEvent(MongoCollection<Document> events) {
        try (var changes = events.watch().cursor()) {
            events.insertOne(new Document("n", 1));
            return changes.next().getResumeToken();
        }
    }
}
