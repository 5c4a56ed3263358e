package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoClient;
import dev.shinchoku.testservers.TestServers;

class TransienceTest {
    private static final ServerAddress SERVER = new ServerAddress();

    @Test
    void a_server_that_cannot_be_reached_passes() {
        assertThat(Transience.isIn(new MongoSocketReadException("gone", SERVER))).isTrue();
        assertThat(Transience.isIn(new IllegalStateException(new TimeoutException()))).isTrue();
    }

    @Test
    void an_answer_that_has_nothing_to_do_with_the_event_passes() {
        assertThat(Transience.isIn(new MongoCommandException(BsonDocument.parse("{ok: 0, code: 11600}"), SERVER))).isTrue();
        assertThat(Transience.isIn(bulk(null, new WriteConcernError(64, "WriteConcernFailed", "", new BsonDocument())))).isTrue();
        assertThat(Transience.isIn(bulk(112, null))).isTrue();
    }

    @Test
    void an_answer_about_the_event_does_not_pass() {
        assertThat(Transience.isIn(bulk(11000, null))).isFalse();
        assertThat(Transience.isIn(new MongoCommandException(BsonDocument.parse("{ok: 0, code: 168}"), SERVER))).isFalse();
        assertThat(Transience.isIn(new RecordTooLargeException())).isFalse();
        assertThat(Transience.isIn(new IllegalArgumentException("poison"))).isFalse();
    }

    @Test
    void a_client_that_was_closed_says_nothing_about_the_event() {
        MongoClient client = MongoClients.create(TestServers.mongo().uri());
        client.close();
        try {
            client.getDatabase("any").runCommand(new Document("ping", 1));
            throw new AssertionError("a closed client answered");
        } catch (RuntimeException e) {
            assertThat(Transience.isIn(e)).as(e.toString()).isTrue();
        }
    }

    private static MongoBulkWriteException bulk(@Nullable Integer code, @Nullable WriteConcernError concern) {
        List<BulkWriteError> errors = code == null ? List.of() : List.of(new BulkWriteError(code, "", new BsonDocument(), 0));
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
    }
}
