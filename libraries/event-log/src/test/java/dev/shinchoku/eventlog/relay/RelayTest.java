package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;

import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final TestLog log = new TestLog(TestDatabase.create());
    private final TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 3);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void every_event_reaches_kafka_once_and_in_order_when_all_is_calm() {
        log.append(10, 6);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 60);
            log.append(10, 6);
            await().until(() -> relay.published() == 120);
        }
        assertThat(topic.events()).hasSize(120);
        topic.requireAllInOrder(log.log);
    }

    @Test
    void an_event_comes_out_of_kafka_as_it_was_stored() {
        RecordedEvent stored = log.log.append(TestEvents.after(StreamHead.ofNew("s"), "{\"results\":\"成果 🙂\",\"n\":[1,2.5]}")
                .under(new IdempotencyKey("client", "key", "x")).tracedBy(Optional.of(
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")));
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> topic.distinct() == 1);
        }
        assertThat(topic.events()).containsExactly(withoutWhatTheTopicLacks(stored));
        assertThat(topic.messages()).singleElement().satisfies(message -> assertThat(message.key()).isEqualTo("s"));
    }

    @Test
    void an_event_just_under_the_limit_gets_through_to_a_consumer() {
        log.log.append(TestEvents.after(StreamHead.ofNew("large"), "{\"text\":\"%s\"}".formatted("あ".repeat(299_700))));
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> topic.distinct() == 1);
        }
        assertThat(topic.events()).singleElement().satisfies(event -> assertThat(event.data().get("text").stringValue()).hasSize(299_700));
    }

    /** The place between the end of the first scan and the beginning of the change stream. */
    @RepeatedTest(2)
    void a_relay_that_starts_amid_appends_misses_nothing() {
        log.keepAppending(24);
        await().until(() -> log.appended() > 100);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> topic.distinct() > 400);
            log.stopAppending();
            await().until(() -> topic.distinct() == log.count());
        }
        topic.requireAllInOrder(log.log);
    }

    @Test
    void a_relay_that_starts_again_goes_on_where_it_was() {
        log.append(5, 4);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 20 && new MongoLease(log.database, RelayProgram.LEASE).checkpoint().resumeToken()
                    .isPresent());
        }
        log.append(5, 4);
        try (Relay relay = RelayProgram.here(log.database, topic)) {
            await().until(() -> relay.published() == 20);
        }
        assertThat(topic.events()).hasSize(40);
        topic.requireAllInOrder(log.log);
    }

    private static RecordedEvent withoutWhatTheTopicLacks(RecordedEvent event) {
        return new RecordedEvent(event.id(), event.stream(), event.version(), event.type(), event.time(), event.actor(), event.data(),
                Optional
                        .empty(), event.traceparent(), "", event.hash());
    }
}
