package dev.shinchoku.service.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final EventCodec<Event> CODEC = new EventCodec<>(Map.of("opened.v1", Event.Opened.class));
    private static final Event.Opened BARE = new Event.Opened("r", Instant.parse("2025-04-30T08:00:00Z"), Optional.empty());

    sealed interface Event {
        record Opened(String id, Instant dueAt, Optional<String> note) implements Event {}

        record Unnamed() implements Event {}
    }

    @Test
    void what_is_written_is_read_back() {
        Event.Opened full = new Event.Opened("r", BARE.dueAt(), Optional.of("速報"));
        assertThat(CODEC.decode("opened.v1", CODEC.encode(full))).contains(full);
        assertThat(CODEC.decode("opened.v1", CODEC.encode(BARE))).contains(BARE);
    }

    @Test
    void what_is_absent_leaves_no_trace_and_a_time_is_a_text() {
        assertThat(CODEC.encode(BARE).has("note")).isFalse();
        assertThat(CODEC.encode(BARE).get("dueAt").asString()).isEqualTo("2025-04-30T08:00:00Z");
    }

    @Test
    void an_unknown_type_is_nothing_and_an_unknown_field_is_passed_over() {
        assertThat(CODEC.decode("closed.v1", CODEC.encode(BARE))).isEmpty();
        assertThat(CODEC.decode("opened.v1", CODEC.encode(BARE).put("addedLater", 1))).contains(BARE);
    }

    @Test
    void names_are_explicit() {
        assertThat(CODEC.typeOf(BARE)).isEqualTo("opened.v1");
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.typeOf(new Event.Unnamed())).withMessageContaining("Unnamed");
    }
}
