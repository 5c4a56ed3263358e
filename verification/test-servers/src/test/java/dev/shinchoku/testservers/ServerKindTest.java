package dev.shinchoku.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class ServerKindTest {
    @Test
    void containers_are_used_where_an_engine_answers_and_processes_where_none_does() {
        assertThat(ServerKind.choose(Optional.empty(), () -> true)).isEqualTo(ServerKind.CONTAINERS);
        assertThat(ServerKind.choose(Optional.empty(), () -> false)).isEqualTo(ServerKind.PROCESSES);
    }

    @Test
    void processes_that_are_asked_for_do_not_ask_for_an_engine() {
        assertThat(ServerKind.choose(Optional.of("processes"), () -> {
            throw new AssertionError("asked for an engine");
        })).isEqualTo(ServerKind.PROCESSES);
    }

    @Test
    void containers_that_are_asked_for_take_an_engine() {
        assertThat(ServerKind.choose(Optional.of("containers"), () -> true)).isEqualTo(ServerKind.CONTAINERS);
        assertThatThrownBy(() -> ServerKind.choose(Optional.of("containers"), () -> false)).hasMessageContaining("No container engine");
    }

    @Test
    void another_word_is_refused() {
        assertThatThrownBy(() -> ServerKind.choose(Optional.of("docker"), () -> true)).hasMessageContaining("containers or processes");
    }
}
