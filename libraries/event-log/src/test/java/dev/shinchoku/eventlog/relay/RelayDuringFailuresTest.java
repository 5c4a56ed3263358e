package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.local.LocalKafka;
import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.local.MongoOptions;
import dev.shinchoku.local.TestServers;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayDuringFailuresTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    Path folder;

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
        try (LocalMongo mongo = smallOplog();
                MongoClient client = MongoClients.create(mongo.uri());
                TestLog log = new TestLog(client.getDatabase("killed"))) {
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

    @Test
    void an_expired_resume_token_leaves_no_gap_and_an_idle_logs_token_does_not_expire() {
        try (LocalMongo mongo = smallOplog();
                MongoClient client = MongoClients.create(mongo.uri());
                TestLog log = new TestLog(client.getDatabase("expired"))) {
            TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);
            aTokenThatExpired(mongo, log, topic);
            anIdleLog(mongo, log, topic);
        }
    }

    private static void aTokenThatExpired(LocalMongo mongo, TestLog log, TestTopic topic) {
        log.append(5, 10);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> topic.distinct() == 50 && token(log).isPresentWithToken());
        }
        log.append(5, 10);
        mongo.overrunOplog();
        log.append(5, 10);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().atMost(LONG).until(() -> topic.distinct() == 150 && token(log).isPresentWithToken());
        }
        topic.requireAllInOrder(log.log);
        assertThat(topic.events()).as("the scan sends again what lies within its margin").hasSizeGreaterThan(150);
    }

    private static void anIdleLog(LocalMongo mongo, TestLog log, TestTopic topic) {
        int before = topic.events().size();
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(relay::leads);
            mongo.overrunOplog();
            Token old = token(log);
            await().until(() -> !token(log).equals(old));
        }
        log.append(2, 5);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 10);
        }
        assertThat(topic.events()).as("nothing was scanned again").hasSize(before + 10);
    }

    private LocalMongo smallOplog() {
        return LocalMongo.start(MongoOptions.of(folder.resolve("data"), 0, folder.resolve("mongod.log")).withOplogMegabytes(1));
    }

    private static Token token(TestLog log) {
        return new Token(new MongoLease(log.database, RelayProgram.LEASE).checkpoint().resumeToken().orElse(new BsonDocument()));
    }

    private record Token(BsonDocument value) {
        boolean isPresentWithToken() {
            return !value.isEmpty();
        }
    }
}
