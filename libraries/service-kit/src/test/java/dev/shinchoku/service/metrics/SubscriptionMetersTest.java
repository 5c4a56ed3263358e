package dev.shinchoku.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class SubscriptionMetersTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventMetrics metrics = new EventMetrics(meters);
    private final SubscriptionMeters progress = (SubscriptionMeters) metrics.subscription("shinchoku.progress");

    @Test
    void a_partition_that_another_instance_has_taken_over_is_not_shown_any_more() {
        progress.stands(Map.of(0, 10L, 1, 20L));
        progress.stands(Map.of(1, 21L));
        assertThat(meters.find("shinchoku.projection.position").gauges()).singleElement().satisfies(position -> {
            assertThat(position.getId().getTag("partition")).isEqualTo("1");
            assertThat(position.value()).isEqualTo(21);
        });
        assertThat(meters.get("shinchoku.consumer.partitions").gauge().value()).isEqualTo(1);
    }

    @Test
    void a_partition_that_comes_back_is_shown_again() {
        progress.stands(Map.of(0, 10L));
        progress.stands(Map.of());
        progress.stands(Map.of(0, 30L));
        assertThat(meters.get("shinchoku.projection.position").gauge().value()).isEqualTo(30);
    }

    @Test
    void a_subscription_that_starts_anew_goes_on_with_the_same_meters() {
        metrics.subscription("shinchoku.progress").lagging(5, Duration.ofSeconds(1));
        metrics.subscription("shinchoku.progress").lagging(4, Duration.ofSeconds(1));
        assertThat(meters.get("shinchoku.consumer.lag.events").gauge().value()).isEqualTo(4);
    }

    @Test
    void every_reason_for_a_dead_letter_is_counted_from_zero() {
        progress.deadLettered("gap");
        List<Double> counts = meters.get("shinchoku.dead.letters").counters().stream().map(counter -> counter.count()).sorted().toList();
        assertThat(counts).containsExactly(0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void an_event_that_seems_to_come_from_the_future_took_no_time() {
        progress.appliedAfter(Duration.ofMillis(-3));
        assertThat(meters.get("shinchoku.consumer.latency").timer().count()).isEqualTo(1);
        assertThat(meters.get("shinchoku.consumer.latency").timer().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }
}
