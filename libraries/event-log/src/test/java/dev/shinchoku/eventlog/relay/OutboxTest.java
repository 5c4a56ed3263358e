package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.TestTopic;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final TestLog log = new TestLog(TestDatabase.create());
    private final Clock later = Clock.fixed(TestEvents.NOW.plusSeconds(90), ZoneOffset.UTC);
    private final Outbox outbox = new Outbox(log.events(), new MongoLease(log.database, RelayProgram.LEASE));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_empty_log_has_nothing_waiting() {
        assertThat(outbox.backlog()).isZero();
        assertThat(outbox.age(later)).isZero();
    }

    @Test
    void events_wait_until_kafka_has_acknowledged_them() {
        log.append(2, 5);
        assertThat(outbox.backlog()).isEqualTo(10);
        assertThat(outbox.age(later)).isEqualTo(Duration.ofSeconds(90));
        TestTopic topic = TestTopic.create(TestServers.kafka().bootstrapServers(), 1);
        try (Relay _ = RelayProgram.here(log.database, topic)) {
            await().until(() -> outbox.backlog() == 0);
        }
        assertThat(outbox.age(later)).isZero();
        log.append(1, 2);
        assertThat(outbox.backlog()).isEqualTo(2);
    }

    @Test
    void an_event_from_a_clock_that_is_ahead_has_no_negative_age() {
        log.append(1, 1);
        assertThat(outbox.age(Clock.fixed(TestEvents.NOW.minusSeconds(5), ZoneOffset.UTC))).isZero();
    }
}
