package dev.shinchoku.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SparingQueryTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_slow_query_rests_twenty_times_as_long_as_it_took() {
        SparingQuery query = new SparingQuery(() -> slowly(asked.incrementAndGet()));
        assertThat(query.getAsDouble()).isEqualTo(1);
        assertThat(query.getAsDouble()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> query.getAsDouble() > 1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_query_that_failed_is_asked_again_at_once() {
        SparingQuery query = new SparingQuery(() -> 1 / (asked.getAndIncrement()));
        assertThatThrownBy(query::getAsDouble).isInstanceOf(ArithmeticException.class);
        assertThat(query.getAsDouble()).isEqualTo(1);
    }

    private static double slowly(int answer) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 5_000_000) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
