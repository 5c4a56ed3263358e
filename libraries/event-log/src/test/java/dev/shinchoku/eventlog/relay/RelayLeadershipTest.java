package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.testservers.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayLeadershipTest {
    @TempDir
    Path folder;

    private final TestLog log = new TestLog(TestDatabase.create());
    private final MongoCollection<Document> relays = log.database.getCollection("relays");
    private final TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_relay_killed_between_kafkas_acknowledgement_and_the_checkpoint_loses_nothing_and_keeps_the_order() {
        log.append(8, 30);
        for (int halt = 1; halt <= 3; halt++) {
            RunningProcess relay = relayThatHaltsAtSave(halt);
            await().atMost(Duration.ofSeconds(30)).until(() -> !relay.isAlive());
        }
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> topic.distinct() == log.count());
        }
        topic.requireAllInOrder(log.log);
        assertThat(topic.events()).as("the killed ones' last batches come again").hasSizeGreaterThanOrEqualTo(240 + 3 * 50);
    }

    @Test
    void of_two_relays_one_leads_and_the_other_takes_over_when_the_leader_is_killed() {
        RunningProcess leader = relayThatHaltsAtSave(0);
        log.keepAppending(4);
        await().atMost(Duration.ofMinutes(1)).until(() -> topic.distinct() > 50);
        try (Relay standby = RelayProgram.here(log.database, topic)) {
            await().during(RelayProgram.LEASE.multipliedBy(2)).atMost(Duration.ofSeconds(30)).until(() -> !standby.leads());
            leader.kill();
            long killed = System.nanoTime();
            await().until(standby::leads);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(RelayProgram.LEASE.multipliedBy(3));
            log.stopAppending();
            await().until(() -> topic.distinct() == log.count());
        }
        topic.requireAllInOrder(log.log);
    }

    @Test
    void a_paused_leader_that_wakes_after_its_lease_went_to_another_disturbs_nothing_and_stands_by() {
        RunningProcess leader = relayThatHaltsAtSave(0);
        log.keepAppending(8);
        await().atMost(Duration.ofMinutes(1)).until(() -> topic.distinct() > 200);
        leader.pause();
        try (Relay successor = RelayProgram.here(log.database, topic)) {
            await().until(() -> successor.published() > 500);
            String holder = relay().getString("holder");
            long term = relay().getLong("term");
            long published = successor.published();
            leader.resume();
            await().until(() -> successor.published() > published + 1_000);
            log.stopAppending();
            await().until(() -> topic.distinct() == log.count());
            assertThat(relay()).containsEntry("holder", holder).containsEntry("term", term);
            assertThat(successor.leads()).isTrue();
        }
        topic.requireAllInOrder(log.log);
        await().until(() -> relay().containsKey("holder"));
        log.append(3, 3);
        await().untilAsserted(() -> topic.requireAllInOrder(log.log));
        leader.kill();
    }

    private RunningProcess relayThatHaltsAtSave(int halt) {
        return RelayProgram.start(TestServers.mongo().uri(), log.database.getName(), topic, halt, folder.resolve("relay.log"));
    }

    private Document relay() {
        return relays.find().first();
    }
}
