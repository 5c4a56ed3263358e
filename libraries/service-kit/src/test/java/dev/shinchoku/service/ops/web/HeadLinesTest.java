package dev.shinchoku.service.ops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.service.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLinesTest {
    @Test
    void a_whole_list_is_read() {
        assertThat(read("""
                {"stream":"a/1","version":3,"hash":"x"}
                {"stream":"a/2","version":1}
                {"streams":2}
                """)).containsExactly(new AppliedHead("a/1", 3, Optional.of("x")), new AppliedHead("a/2", 1, Optional.empty()));
        assertThat(read("{\"streams\":0}\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"stream\":\"a\",\"version\":1,\"hash\":\"x\"}\n",
        "{\"stream\":\"a\",\"version\":1,\"hash\":\"x\"}\n{\"streams\":2}\n",
        "{\"stream\":\"a\",\"version\":1,\"hash\":\"x\"}\n{\"stream\":\"b\",\"ver",
        "{\"stream\":\"b\",\"version\":1}\n{\"stream\":\"a\",\"version\":1}\n{\"streams\":2}\n", "{\"stream\":\"a\"}\n{\"streams\":1}\n",
        "{\"stream\":\"a\",\"version\":1,\"what\":1}\n{\"streams\":1}\n", "<html>"})
    void a_list_that_was_cut_off_or_is_none_is_refused(String body) {
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> read(body)).satisfies(refused -> assertThat(refused.problem()
                .status()
                .value()).isEqualTo(400));
    }

    @Test
    void a_line_without_an_end_is_refused_before_it_fills_the_memory() {
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> read("{\"stream\":\"" + "a".repeat(100_000) + "\"}"));
    }

    private static List<AppliedHead> read(String body) {
        List<AppliedHead> heads = new ArrayList<>();
        new HeadLines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))).forEachRemaining(heads::add);
        return heads;
    }
}
