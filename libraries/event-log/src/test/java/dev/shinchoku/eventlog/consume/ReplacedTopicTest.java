package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The new topic is longer than the old one before anybody looks: by offsets alone its beginning would be missed. */
class ReplacedTopicTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Consumption consumption = new Consumption(TestDatabase.create(), TestServers.kafka().bootstrapServers(), 1);

    @AfterEach
    void close() {
        consumption.close();
    }

    @Test
    void a_reader_that_runs_finds_the_beginning_of_a_topic_that_took_the_place_of_its_own() {
        consumption.published.events("a", 1, 2);
        consumption.subscribe();
        await().until(() -> consumption.handler.effects("a").equals(List.of(1L, 2L)));
        consumption.topic.replace(1);
        consumption.published.events("b", 1, 2, 3);
        consumption.published.events("a", 1, 2, 3);
        appliesAll();
    }

    @Test
    void a_reader_that_starts_later_does_not_trust_the_offsets_of_the_topic_that_was_lost() {
        consumption.published.events("a", 1, 2);
        Subscription first = consumption.subscribe();
        await().until(() -> consumption.handler.effects("a").equals(List.of(1L, 2L)));
        first.close();
        consumption.topic.replace(1);
        consumption.published.events("b", 1, 2, 3);
        consumption.published.events("a", 1, 2, 3);
        consumption.subscribe();
        appliesAll();
    }

    private void appliesAll() {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(consumption.handler.effects("a")).containsExactly(1L, 2L, 3L);
            assertThat(consumption.handler.effects("b")).containsExactly(1L, 2L, 3L);
        });
        assertThat(consumption.parked.all()).isEmpty();
        assertThat(consumption.deadLetters.messages()).isEmpty();
    }
}
