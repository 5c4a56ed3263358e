package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.mongo.ChainVerification.Fault;
import dev.shinchoku.eventlog.mongo.ChainVerification.Result;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainVerificationTest {
    private final MongoDatabase database = TestDatabase.create();
    private final MongoEventLog log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE);
    private final MongoCollection<BsonDocument> events = MongoEventLog.eventsOf(database);
    private final List<Fault> faults = new ArrayList<>();

    @BeforeEach
    void append() {
        TestEvents.append(log, "a", 3);
        TestEvents.append(log, "b", 5);
        TestEvents.append(log, "c", 2);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void untouched_streams_have_no_fault() {
        assertThat(verify()).isEqualTo(new Result(3, 10, 0));
    }

    @Test
    void an_empty_log_has_no_fault() {
        events.deleteMany(new BsonDocument());
        assertThat(verify()).isEqualTo(new Result(0, 0, 0));
    }

    @Test
    void a_field_changed_by_hand_is_found_by_stream_and_version() {
        change("b", 3, Updates.set("data.n", 300L));
        assertThat(verify()).isEqualTo(new Result(3, 10, 1));
        assertThat(faults).containsExactly(new Fault("b", 3, "its content was changed: the hash differs from what it should be"));
    }

    @Test
    void every_field_counts() {
        change("a", 1, Updates.set("actor.subject", "somebody else"));
        change("a", 2, Updates.set("type", "other.v1"));
        change("b", 2, Updates.set("time", new BsonDateTime(1)));
        change("b", 4, Updates.set("previousHash", ""));
        change("c", 2, Updates.set("idempotencyKey", BsonDocument.parse("{client: 'x', key: 'y', fingerprint: 'z'}")));
        verify();
        assertThat(faults).extracting(fault -> fault.stream() + fault.version()).containsExactly("a1", "a2", "b2", "b4", "c2");
    }

    @Test
    void a_hash_made_to_fit_shows_at_the_event_after_it() {
        change("b", 2, Updates.set("hash", "0".repeat(64)));
        verify();
        assertThat(faults).extracting(Fault::version).containsExactly(2L, 3L);
    }

    @Test
    void a_missing_event_is_found() {
        events.deleteOne(and(eq("stream", "b"), eq("version", 1)));
        events.deleteOne(and(eq("stream", "b"), eq("version", 4)));
        verify();
        assertThat(faults).containsExactly(new Fault("b", 1, "it is missing: version 2 comes next"),
                new Fault("b", 4, "it is missing: version 5 comes next"));
    }

    @Test
    void an_event_that_no_longer_reads_as_one_is_a_fault_and_the_walk_goes_on() {
        change("a", 2, Updates.unset("actor"));
        change("b", 2, Updates.set("version", "two"));
        change("c", 1, Updates.set("data.n", new BsonInt32(1)));
        assertThat(verify().events()).isEqualTo(10);
        assertThat(faults).extracting(fault -> fault.stream() + fault.version()).contains("a2", "b2", "c1");
        assertThat(faults).filteredOn(fault -> fault.stream().equals("a")).hasSize(1);
    }

    private Result verify() {
        return new ChainVerification(events).run(faults::add);
    }

    private void change(String stream, long version, Bson update) {
        assertThat(events.updateOne(and(eq("stream", stream), eq("version", version)), update).getModifiedCount()).isEqualTo(1);
    }
}
