package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepublicationTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestLog log = new TestLog(TestDatabase.create());
    private final TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);
    private final MongoLease lease = new MongoLease(log.database, RelayProgram.LEASE);
    private final Outbox outbox = new Outbox(log.events(), lease);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_topic_that_was_lost_amid_appends_is_filled_again_from_the_beginning() {
        log.append(4, 10);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            log.keepAppending(8);
            await().atMost(LONG).until(() -> relay.published() > 200);
            topic.replace(3);
            long before = log.count();
            await().atMost(LONG).until(() -> log.count() > before + 100);
            log.stopAppending();
            await().atMost(LONG).until(() -> topic.distinct() == log.count());
        }
    }

    @Test
    void a_topic_that_was_lost_while_nothing_happens_is_filled_again() {
        log.append(4, 10);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 40 && lease.checkpoint().resumeToken().isPresent());
            topic.replace(3);
            await().atMost(LONG).until(() -> topic.distinct() == 40);
        }
        topic.requireAllInOrder(log.log);
    }

    @Test
    void a_topic_that_was_lost_while_no_relay_ran_is_filled_again() {
        log.append(4, 10);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 40 && lease.checkpoint().resumeToken().isPresent());
        }
        topic.replace(3);
        log.append(4, 2);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().atMost(LONG).until(() -> topic.distinct() == 48);
        }
        topic.requireAllInOrder(log.log);
    }

    @Test
    void the_whole_log_is_sent_again_when_asked_and_once_for_each_request() {
        log.append(4, 10);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 40 && lease.checkpoint().resumeToken().isPresent());
            lease.sendAllAgain("2", outbox.lastStoredAt());
            await().atMost(LONG).until(() -> lease.republication().filter(Republication::done).isPresent());
            assertThat(topic.events()).hasSize(80);
            lease.sendAllAgain("2", outbox.lastStoredAt());
            lease.sendAllAgain("1", outbox.lastStoredAt());
            log.append(1, 1);
            await().until(() -> topic.distinct() == 41);
        }
        assertThat(topic.events()).as("an old request is not done again").hasSize(81);
    }

    @Test
    void an_empty_log_is_sent_at_once() {
        lease.sendAllAgain("1", outbox.lastStoredAt());
        assertThat(lease.republication().orElseThrow().done()).isTrue();
    }

    @Test
    void another_relay_goes_on_sending_when_the_first_is_killed(@TempDir Path folder) {
        log.append(10, 60);
        lease.sendAllAgain("1", outbox.lastStoredAt());
        RunningProcess first = RelayProgram.start(TestServers.mongo().uri(), log.database.getName(), topic, 4, folder.resolve("relay.log"));
        await().atMost(LONG).until(() -> !first.isAlive());
        assertThat(lease.republication().map(Republication::done)).isEqualTo(Optional.of(false));
        assertThat(lease.republication().orElseThrow().sentUpTo()).as("what the first has come to").isPresent();
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().atMost(LONG).until(() -> lease.republication().filter(Republication::done).isPresent());
        }
        topic.requireAllInOrder(log.log);
    }
}
