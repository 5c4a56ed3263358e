package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.local.LocalKafka;
import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.local.MongoOptions;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayDuringFailuresTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static LocalMongo mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        mongo = LocalMongo.start(MongoOptions.of(folder.resolve("data"), 0, folder.resolve("mongod.log")).withOplogMegabytes(1));
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void kafka_may_be_killed_and_restarted_while_events_are_relayed() {
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"), 0, folder.resolve("kafka.log"));
                TestLog log = new TestLog(TestDatabase.create())) {
            TestTopic topic = TestTopic.create(kafka.bootstrapServers(), 3);
            log.keepAppending(8);
            try (Relay relay = RelayProgram.here(log.database, topic)) {
                await().atMost(LONG).until(() -> relay.published() > 300);
                kafka.kill();
                long appended = log.appended();
                await().until(() -> log.appended() > appended + 200);
                kafka.restart();
                log.stopAppending();
                await().atMost(LONG).until(() -> topic.distinct() == log.count());
            }
            topic.requireAllInOrder(log.log);
        }
    }

    @Test
    void mongod_may_be_killed_and_restarted_while_events_are_relayed() {
        try (TestLog log = new TestLog(client.getDatabase("killed"))) {
            TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);
            log.keepAppending(8);
            try (Relay relay = RelayProgram.here(log.database, topic)) {
                await().until(() -> relay.published() > 300);
                mongo.kill();
                mongo.restart();
                long published = relay.published();
                await().atMost(LONG).until(() -> relay.published() > published + 300);
                log.stopAppending();
                await().atMost(LONG).until(() -> topic.distinct() == log.count());
            }
            topic.requireAllInOrder(log.log);
        }
    }

    /** One overrun of the oplog, which takes up to a minute, shows both. */
    @Test
    @Tag("faults")
    void an_idle_logs_token_does_not_expire_and_one_that_did_leaves_no_gap() {
        try (TestLog log = new TestLog(client.getDatabase("expired"))) {
            Checkpoint old = anIdleRelayKeepsItsPlace(log);
            assertThatThrownBy(() -> log.events().watch().resumeAfter(old.resumeToken().orElseThrow()).cursor()).isInstanceOf(
                    MongoCommandException.class);
            aRelayThatWasAwaySince(old, log);
        }
    }

    private static Checkpoint anIdleRelayKeepsItsPlace(TestLog log) {
        TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);
        log.append(5, 10);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 50 && lease(log).checkpoint().resumeToken().isPresent());
            Checkpoint old = lease(log).checkpoint();
            log.append(5, 10);
            await().until(() -> relay.published() == 100);
            mongo.overrunOplog();
            Checkpoint overrun = lease(log).checkpoint();
            await().until(() -> !lease(log).checkpoint().equals(overrun));
            relay.close();
            log.append(5, 10);
            try (Relay next = RelayProgram.here(log.database, topic)) {
                await().until(() -> next.published() == 50);
            }
            assertThat(topic.events()).as("nothing was scanned again").hasSize(150);
            return old;
        }
    }

    private static void aRelayThatWasAwaySince(Checkpoint old, TestLog log) {
        TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);
        Lease lease = lease(log);
        Lease.Term term = lease.acquire("who was away").orElseThrow();
        assertThat(lease.save(term, old)).isTrue();
        lease.release(term);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().atMost(LONG).until(() -> topic.distinct() == 150);
        }
        topic.requireAllInOrder(log.log);
    }

    private static Lease lease(TestLog log) {
        return new MongoLease(log.database, RelayProgram.LEASE);
    }
}
