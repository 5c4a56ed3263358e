package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.shinchoku.eventlog.consume.SubscriptionObserver;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Tells Prometheus how events flow: appends, and each subscription. */
public final class EventMetrics {
    private final MeterRegistry meters;

    public EventMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Batch sizes and latencies of the group commit. */
    public AppendObserver appends() {
        DistributionSummary batch = DistributionSummary.builder("shinchoku.append.batch.size").baseUnit("events")
                .description("Events in one group commit").serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 500).register(meters);
        Timer latency = Timer.builder("shinchoku.append.latency").description("From a group commit's start until a majority has it on disk")
                .serviceLevelObjectives(millis(1), millis(2), millis(5), millis(10), millis(25), millis(50), millis(100), millis(250),
                        millis(1000))
                .register(meters);
        return (events, took) -> {
            batch.record(events);
            latency.record(took);
        };
    }

    /** Lag, position and dead letters of the subscription to a topic. */
    public SubscriptionObserver subscription(String topic) {
        return new Subscription(meters, Tags.of("topic", topic));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static final class Subscription implements SubscriptionObserver {
        private final MeterRegistry meters;
        private final Tags tags;
        private final AtomicLong lagEvents = new AtomicLong();
        private final AtomicLong lagMillis = new AtomicLong();
        private final Map<Integer, AtomicLong> positions = new ConcurrentHashMap<>();

        Subscription(MeterRegistry meters, Tags tags) {
            this.meters = meters;
            this.tags = tags;
            meters.gauge("shinchoku.consumer.lag.events", tags, lagEvents);
            TimeGauge.builder("shinchoku.consumer.lag", lagMillis, TimeUnit.MILLISECONDS, AtomicLong::get).tags(tags)
                    .description("Age of the last event read while more are waiting").register(meters);
            for (String reason : new String[]{"poison", "gap", "parked", "not_an_event"}) {
                meters.counter("shinchoku.dead.letters", tags.and("reason", reason));
            }
            meters.counter("shinchoku.consumer.applied", tags);
        }

        @Override
        public void applied(int events) {
            meters.counter("shinchoku.consumer.applied", tags).increment(events);
        }

        @Override
        public void skipped() {
            meters.counter("shinchoku.consumer.skipped", tags).increment();
        }

        @Override
        public void passedOver(String type) {
            meters.counter("shinchoku.consumer.passed.over", tags.and("type", type)).increment();
        }

        @Override
        public void deadLettered(String reason) {
            meters.counter("shinchoku.dead.letters", tags.and("reason", reason)).increment();
        }

        @Override
        public void lagging(long events, Duration behind) {
            lagEvents.set(events);
            lagMillis.set(behind.toMillis());
        }

        @Override
        public void stands(Map<Integer, Long> offsets) {
            offsets.forEach((partition, offset) -> positions.computeIfAbsent(partition, this::position).set(offset));
        }

        private AtomicLong position(int partition) {
            return meters.gauge("shinchoku.projection.position", tags.and("partition", Integer.toString(partition)), new AtomicLong());
        }
    }
}
