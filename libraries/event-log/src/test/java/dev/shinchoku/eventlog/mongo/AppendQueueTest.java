package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestEvents;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private final AppendQueue queue = new AppendQueue(new AppendSettings(3, 100, 100, 1, Duration.ofSeconds(1)));

    @Test
    void a_batch_holds_at_most_one_event_of_a_stream() {
        put("a1", 1);
        put("a2", 1);
        put("b1", 1);
        put("a3", 1);
        assertThat(names(queue.take())).containsExactly("a1", "b1");
        assertThat(names(queue.take())).containsExactly("a2");
        assertThat(names(queue.take())).containsExactly("a3");
    }

    @Test
    void a_batch_is_bounded_in_events_and_bytes() {
        put("a", 60);
        put("b", 60);
        put("c", 10);
        put("d", 10);
        put("e", 10);
        assertThat(names(queue.take())).containsExactly("a");
        assertThat(names(queue.take())).containsExactly("b", "c", "d");
        assertThat(names(queue.take())).containsExactly("e");
    }

    @Test
    void an_event_larger_than_a_batch_goes_alone() {
        put("a", 500);
        put("b", 1);
        assertThat(names(queue.take())).containsExactly("a");
    }

    @Test
    void what_was_put_before_the_end_is_still_taken() {
        put("a", 1);
        queue.close();
        assertThat(names(queue.take())).containsExactly("a");
        assertThat(queue.take()).isEmpty();
        assertThatThrownBy(() -> put("b", 1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("shutting down");
    }

    @Test
    void nobody_writes_for_a_caller_who_gave_up() {
        put("a", 1).uncertain(new RuntimeException());
        put("b", 1);
        assertThat(names(queue.take())).containsExactly("b");
    }

    /** The stream is the name's first letter. */
    private PendingAppend put(String name, int bytes) {
        RecordedEvent event = new RecordedEvent(UUID.randomUUID(), name.substring(0, 1), 1, name, TestEvents.NOW, TestEvents.OFFICER,
                TestEvents.json("{}"), Optional.empty(), Optional.empty(), "", "");
        PendingAppend append = new PendingAppend(event, new BsonDocument(), bytes);
        queue.put(append);
        return append;
    }

    private static List<String> names(List<PendingAppend> batch) {
        return batch.stream().map(append -> append.event().type()).toList();
    }
}
