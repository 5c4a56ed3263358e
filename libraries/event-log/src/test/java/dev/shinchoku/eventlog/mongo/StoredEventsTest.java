package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.AppendRefused.InvalidText;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class StoredEventsTest {
    private final MongoDatabase database = TestDatabase.create();
    private final MongoEventLog log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_comes_back_as_append_returned_it() {
        IdempotencyKey key = new IdempotencyKey("client", "key", "fingerprint");
        NewEvent event = TestEvents.after(StreamHead.ofNew("s"), "{\"results\":\"成果\",\"n\":[1,2.5,null,{\"deep\":true}]}").under(key)
                .tracedBy(Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        RecordedEvent appended = log.append(event);
        assertThat(log.read("s").events()).containsExactly(appended);
        assertThat(appended.actor()).isEqualTo(TestEvents.OFFICER);
        assertThat(appended.id().version()).isEqualTo(7);
    }

    @Test
    void a_stream_without_events_has_a_head_to_append_after() {
        assertThat(log.read("nothing").head()).isEqualTo(StreamHead.ofNew("nothing"));
    }

    @Test
    void time_never_goes_backward_in_a_stream_when_the_clock_does() {
        Instant noon = Instant.parse("2026-04-01T12:00:00Z");
        List<Instant> clock = List.of(noon, noon.minus(Duration.ofDays(3)), noon.plusNanos(1_700_000), noon.plusMillis(1), noon.minusMillis(
                1));
        clock.forEach(now -> log.append(new NewEvent(log.read("s").head(), "t.v1", TestEvents.json("{}"), TestEvents.OFFICER, now)));
        assertThat(log.read("s").events()).extracting(RecordedEvent::time).containsExactly(noon, noon, noon.plusMillis(1), noon.plusMillis(
                1), noon.plusMillis(1));
    }

    @Test
    void each_event_carries_the_hash_of_the_one_before_it() {
        StreamHead head = StreamHead.ofNew("s");
        for (RecordedEvent event : TestEvents.append(log, "s", 5)) {
            assertThat(HashChain.fault(head, event)).isEmpty();
            assertThat(event.previousHash()).isEqualTo(head.hash());
            head = event.head();
        }
    }

    @Test
    void all_events_are_read_in_the_order_in_which_they_were_stored() {
        List<RecordedEvent> appended = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            appended.add(log.append(TestEvents.after(log.read("s" + i % 3).head())));
        }
        List<RecordedEvent> read = new ArrayList<>();
        log.readAll(read::add);
        assertThat(read).isEqualTo(appended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"high \ud800", "\udc00 low", "turned \udc00\ud800", "\ud83d"})
    void a_text_with_half_of_a_surrogate_pair_is_refused(String text) {
        NewEvent event = TestEvents.after(StreamHead.ofNew("s"), "{}");
        event.data().putObject("comments").put("text", text);
        assertThatThrownBy(() -> log.append(event)).isInstanceOf(InvalidText.class).hasMessageContaining("text");
        assertThat(log.read("s").events()).isEmpty();
    }

    @Test
    void an_invalid_name_or_actor_is_refused() {
        NewEvent nul = TestEvents.after(StreamHead.ofNew("s"), "{\"a\\u0000b\":1}");
        Actor broken = new Actor("\ud800", Optional.empty(), List.of(), Optional.empty());
        NewEvent by = new NewEvent(StreamHead.ofNew("s"), "t.v1", JsonNodeFactory.instance.objectNode(), broken, TestEvents.NOW);
        assertThatThrownBy(() -> log.append(nul)).isInstanceOf(InvalidText.class);
        assertThatThrownBy(() -> log.append(by)).isInstanceOf(InvalidText.class).hasMessageContaining("subject");
    }

    @Test
    void data_nested_deeper_than_the_database_takes_are_refused_before_they_spoil_a_batch() {
        NewEvent event = TestEvents.after(StreamHead.ofNew("s"), "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}");
        assertThatThrownBy(() -> log.append(event)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nested");
        NewEvent deepest = TestEvents.after(StreamHead.ofNew("s"), "{\"a\":" + "[".repeat(149) + "]".repeat(149) + "}");
        assertThat(log.append(deepest).version()).isEqualTo(1);
    }
}
