package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import dev.shinchoku.eventlog.AppendRefused.TooLarge;
import dev.shinchoku.eventlog.Callers;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

class LargeEventsTest {
    private final MongoEventLog log = new MongoEventLog(TestDatabase.create(), AppendSettings.DEFAULT, AppendObserver.NONE);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_that_would_not_fit_into_a_kafka_message_is_refused_before_it_is_stored() {
        NewEvent event = TestEvents.after(StreamHead.ofNew("large"), "{\"text\":\"%s\"}".formatted("あ".repeat(300_000)));
        assertThatThrownBy(() -> log.append(event)).isInstanceOf(TooLarge.class).hasMessageContaining("large").hasMessageContaining(
                "900,000").hasMessageContaining("shorten");
        assertThat(log.read("large").events()).isEmpty();
    }

    @Test
    void numbers_count_as_long_as_kafka_will_have_them() {
        NewEvent event = TestEvents.after(StreamHead.ofNew("numbers"), "{}");
        ArrayNode numbers = event.data().putArray("numbers");
        for (int i = 0; i < 300_000; i++) {
            numbers.add(1.0);
        }
        assertThatThrownBy(() -> log.append(event)).isInstanceOf(TooLarge.class);
    }

    @Test
    void many_large_events_at_once_are_stored_though_together_they_are_larger_than_a_message_of_mongodb() throws InterruptedException {
        String text = "x".repeat(880_000);
        var outcomes = Callers.atOnce(60, caller -> () -> log.append(TestEvents.after(StreamHead.ofNew("s" + caller), "{\"text\":\"%s\"}"
                .formatted(text))).version());
        List<RecordedEvent> stored = new ArrayList<>();
        log.readAll(stored::add);
        assertThat(Callers.returned(outcomes)).hasSize(60);
        assertThat(stored).hasSize(60).allSatisfy(event -> assertThat(event.data().get("text").stringValue()).hasSize(880_000));
    }
}
