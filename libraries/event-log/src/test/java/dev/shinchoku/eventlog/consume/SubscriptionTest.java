package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.LongStream;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private final Consumption service = new Consumption(TestDatabase.create(), TestServers.kafka().bootstrapServers(), 3);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void each_event_has_its_effect_once_however_often_it_comes() {
        service.published.events("a", 1, 2, 1, 2, 3, 3);
        service.published.events("b", 1, 1);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("a")).containsExactly(1L, 2L, 3L));
        service.published.events("a", 2, 3, 4);
        await().untilAsserted(() -> assertThat(service.handler.effects("a")).containsExactly(1L, 2L, 3L, 4L));
        assertThat(service.handler.effects("b")).containsExactly(1L);
        await().untilAsserted(() -> assertThat(service.observer.skipped).hasValue(6));
        await().untilAsserted(() -> assertThat(service.observer.applied).hasValue(5));
    }

    @Test
    void a_subscription_that_starts_again_goes_on_where_it_was() {
        service.published.events("a", 1, 2);
        Subscription first = service.subscribe();
        await().until(() -> service.handler.effects("a").size() == 2);
        first.close();
        assertThat(first.isRunning()).isFalse();
        service.published.events("a", 3, 4);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("a")).containsExactly(1L, 2L, 3L, 4L));
        assertThat(service.observer.skipped).hasValue(0);
    }

    @Test
    void an_event_of_an_unknown_type_is_passed_over_and_counted_and_moves_the_version_on() {
        service.published.events("a", 1);
        service.published.event("a", 2, "thing-invented.v7", "{}");
        service.published.events("a", 3);
        service.subscribe();
        await().until(() -> service.handler.positions(List.of("a")).getOrDefault("a", 0L) == 3);
        await().untilAsserted(() -> assertThat(service.observer.passedOver).containsExactly("thing-invented.v7"));
        assertThat(service.parked.all()).isEmpty();
    }

    @Test
    void a_message_that_is_no_event_is_kept_on_the_dead_letter_topic_and_nothing_stops() {
        service.published.events("a", 1);
        service.published.noEvent("a");
        service.published.events("a", 2);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("a")).containsExactly(1L, 2L));
        assertThat(service.deadLetters.messages()).singleElement().satisfies(message -> {
            assertThat(message.value()).asString().isEqualTo("no event");
            assertThat(message.headers().lastHeader("dlt_reason").value()).asString().contains("is no event");
            assertThat(message.headers().lastHeader("dlt_origin").value()).asString().startsWith(service.topic.name());
        });
        await().untilAsserted(() -> assertThat(service.observer.deadLettered).containsExactly("not_an_event"));
    }

    @Test
    void events_together_larger_than_a_fetch_are_all_applied() {
        String text = "x".repeat(880_000);
        for (long version = 1; version <= 40; version++) {
            service.published.event("large", version, "thing-noted.v1", "{\"text\":\"%s\"}".formatted(text));
        }
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("large")).containsExactlyElementsOf(LongStream.rangeClosed(1, 40)
                .boxed().toList()));
    }

    @Test
    void the_observer_hears_where_the_subscription_stands() {
        service.published.events("a", 1, 2, 3);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.observer.stands.values().stream().mapToLong(offset -> offset).sum()).isEqualTo(3));
        await().untilAsserted(() -> assertThat(service.observer.lag).hasValue(0));
    }
}
