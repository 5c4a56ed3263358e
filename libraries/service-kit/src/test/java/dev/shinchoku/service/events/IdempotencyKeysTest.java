package dev.shinchoku.service.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {
    private static final Caller MOFA = new Caller(Actor.system("mofa-officer"));
    private static final Caller NPA = new Caller(Actor.system("npa-officer"));
    private static final Map<String, Integer> BODY = Map.of("a", 1, "b", 2);

    @Test
    void there_may_be_none() {
        assertThat(IdempotencyKeys.of(null, MOFA, "POST /plans", BODY)).isEmpty();
    }

    @Test
    void one_callers_key_never_meets_anothers() {
        assertThat(key(MOFA, "POST /plans", BODY).client()).isNotEqualTo(key(NPA, "POST /plans", BODY).client());
    }

    @Test
    void two_spellings_of_the_same_body_are_the_same_request() {
        Map<String, Integer> otherOrder = new LinkedHashMap<>();
        otherOrder.put("b", 2);
        otherOrder.put("a", 1);
        assertThat(key(MOFA, "POST /plans", otherOrder)).isEqualTo(key(MOFA, "POST /plans", BODY));
    }

    @Test
    void another_body_or_call_is_another_request() {
        assertThat(key(MOFA, "POST /plans", Map.of("a", 2)).fingerprint()).isNotEqualTo(key(MOFA, "POST /plans", BODY).fingerprint());
        assertThat(key(MOFA, "POST /rounds", BODY).fingerprint()).isNotEqualTo(key(MOFA, "POST /plans", BODY).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "鍵", "line\nbreak"})
    void what_cannot_be_a_key_is_refused(String header) {
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> IdempotencyKeys.of(header, MOFA, "POST /plans", BODY))
                .withMessageContaining("Idempotency-Key");
        assertThatExceptionOfType(Problem.Refused.class).isThrownBy(() -> IdempotencyKeys.of("k".repeat(201), MOFA, "POST /plans", BODY));
    }

    private static IdempotencyKey key(Caller caller, String call, Object body) {
        return IdempotencyKeys.of("k1", caller, call, body).orElseThrow();
    }
}
