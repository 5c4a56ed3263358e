package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import dev.shinchoku.eventlog.AppendRefused.IdempotencyKeyTaken;
import dev.shinchoku.eventlog.AppendRefused.VersionConflict;
import dev.shinchoku.eventlog.Callers;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentAppendsTest {
    private final MongoEventLog log = new MongoEventLog(TestDatabase.create(), AppendSettings.DEFAULT, AppendObserver.NONE);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void many_who_decide_append_and_try_again_leave_dense_versions() throws InterruptedException {
        var outcomes = Callers.atOnce(24, caller -> () -> {
            for (int i = 0; i < 5; i++) {
                appendUntilDone("busy", caller * 5 + i);
            }
            return caller;
        });
        EventStream stream = log.read("busy");
        assertThat(Callers.told(outcomes)).isEmpty();
        assertThat(stream.events()).extracting(RecordedEvent::version).containsExactlyElementsOf(LongStream.rangeClosed(1, 120).boxed()
                .toList());
        assertThat(stream.events()).extracting(event -> event.data().get("by").intValue()).doesNotHaveDuplicates();
    }

    @Test
    void of_all_who_follow_the_same_head_one_wins_and_every_other_is_told() throws InterruptedException {
        StreamHead head = log.append(TestEvents.first("raced")).head();
        var outcomes = Callers.atOnce(64, caller -> () -> log.append(TestEvents.after(head, "{\"by\":%d}".formatted(caller))));
        assertThat(Callers.told(outcomes)).hasSize(63).allSatisfy(told -> assertThat(told).isInstanceOf(VersionConflict.class)
                .hasMessageContaining("raced").hasMessageContaining("read the stream again"));
        assertThat(log.read("raced").events()).hasSize(2).last().isEqualTo(Callers.returned(outcomes).getFirst());
    }

    @Test
    void whoever_is_told_of_a_conflict_can_read_the_winner_at_once() throws InterruptedException {
        var outcomes = Callers.atOnce(32, caller -> () -> {
            try {
                return log.append(TestEvents.first("seen")).version();
            } catch (VersionConflict _) {
                return log.read("seen").head().version();
            }
        });
        assertThat(Callers.returned(outcomes)).hasSize(32).containsOnly(1L);
    }

    @Test
    void under_one_key_used_by_many_at_once_one_event_is_stored() throws InterruptedException {
        IdempotencyKey key = new IdempotencyKey("client", "key-1", "body");
        var outcomes = Callers.atOnce(64, caller -> () -> log.append(TestEvents.first("stream-" + caller).under(key)));
        List<RecordedEvent> stored = Callers.returned(outcomes);
        assertThat(stored).hasSize(1);
        assertThat(Callers.told(outcomes)).hasSize(63).hasOnlyElementsOfType(IdempotencyKeyTaken.class);
        assertThat(log.underKey("client", "key-1")).contains(stored.getFirst());
    }

    @Test
    void whoever_sends_the_same_request_again_is_told_of_the_key_rather_than_of_the_version() throws InterruptedException {
        IdempotencyKey key = new IdempotencyKey("client", "key-1", "body");
        var outcomes = Callers.atOnce(16, _ -> () -> log.append(TestEvents.first("same").under(key)));
        assertThat(Callers.returned(outcomes)).hasSize(1);
        assertThat(Callers.told(outcomes)).hasSize(15).hasOnlyElementsOfType(IdempotencyKeyTaken.class);
    }

    @Test
    void one_clients_key_never_meets_anothers() {
        RecordedEvent one = log.append(TestEvents.first("a").under(new IdempotencyKey("one", "key", "x")));
        RecordedEvent other = log.append(TestEvents.first("b").under(new IdempotencyKey("other", "key", "x")));
        assertThat(log.underKey("one", "key")).contains(one);
        assertThat(log.underKey("other", "key")).contains(other);
        assertThat(log.underKey("third", "key")).isEmpty();
    }

    private void appendUntilDone(String stream, int by) {
        for (;;) {
            try {
                log.append(TestEvents.after(log.read(stream).head(), "{\"by\":%d}".formatted(by)));
                return;
            } catch (VersionConflict _) {
                Thread.yield();
            }
        }
    }
}
