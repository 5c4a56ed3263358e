package dev.shinchoku.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LagTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong(-7);
    private final Lag lag = new Lag(nanos::get);

    @BeforeEach
    void register() {
        lag.register(meters, Tags.of("topic", "shinchoku.progress"));
    }

    @Test
    void a_subscription_that_has_read_everything_and_comes_round_is_not_behind() {
        lag.is(0, Duration.ZERO);
        pass(Duration.ofSeconds(4));
        assertThat(seconds()).isZero();
    }

    @Test
    void what_waits_grows_older_until_it_is_read() {
        lag.is(3, Duration.ofSeconds(12));
        pass(Duration.ofSeconds(2));
        assertThat(seconds()).isEqualTo(14);
        assertThat(meters.get("shinchoku.consumer.lag.events").gauge().value()).isEqualTo(3);
    }

    @Test
    void a_subscription_that_does_not_come_round_any_more_is_behind_although_it_had_read_everything() {
        lag.is(0, Duration.ZERO);
        pass(Duration.ofSeconds(30));
        assertThat(seconds()).isEqualTo(30);
    }

    @Test
    void a_subscription_that_has_never_looked_is_behind() {
        pass(Duration.ofMinutes(1));
        assertThat(seconds()).isEqualTo(60);
    }

    @Test
    void an_event_from_another_machines_future_is_not_ahead() {
        lag.is(1, Duration.ofMillis(-80));
        assertThat(seconds()).isZero();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private double seconds() {
        return meters.get("shinchoku.consumer.lag").timeGauge().value(TimeUnit.SECONDS);
    }
}
