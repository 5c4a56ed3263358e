package dev.shinchoku.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalLong;

import dev.shinchoku.service.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @Test
    void a_version_comes_back_as_it_was_told() {
        assertThat(EntityTags.of(3)).isEqualTo("\"3\"");
        assertThat(EntityTags.expectedBy(EntityTags.of(3))).isEqualTo(OptionalLong.of(3));
        assertThat(EntityTags.expectedBy("  \"3\" ")).isEqualTo(OptionalLong.of(3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", " * "})
    void any_version_will_do(String ifMatch) {
        assertThat(EntityTags.expectedBy(ifMatch)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"three\"", "\"3\", \"4\"", "\"-1\"", "\"9999999999999999999\""})
    void what_is_no_version_of_ours_is_refused(String ifMatch) {
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> EntityTags.expectedBy(ifMatch)).withMessageContaining("If-Match");
    }
}
