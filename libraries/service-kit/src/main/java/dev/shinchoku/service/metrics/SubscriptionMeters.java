package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.shinchoku.eventlog.consume.SubscriptionObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** The meters of the subscription to one topic. */
final class SubscriptionMeters implements SubscriptionObserver {
    private static final String[] REASONS = {"poison", "gap", "parked", "not_an_event"};

    private final MeterRegistry meters;
    private final Tags tags;
    private final Lag lag = new Lag(System::nanoTime);
    private final Counter applied;
    private final Counter skipped;
    private final Timer latency;
    private final Map<Integer, Position> positions = new ConcurrentHashMap<>();

    SubscriptionMeters(MeterRegistry meters, String topic) {
        this.meters = meters;
        this.tags = Tags.of("topic", topic);
        lag.register(meters, tags);
        Gauge.builder("shinchoku.consumer.partitions", positions, Map::size).tags(tags)
                .description("Partitions of the topic that this instance reads").register(meters);
        applied = counter("shinchoku.consumer.applied", "Events applied", tags);
        skipped = counter("shinchoku.consumer.skipped", "Events that came again and were skipped", tags);
        latency = Timer.builder("shinchoku.consumer.latency").tags(tags)
                .description("From an event's acceptance until it is applied here; in reporting: until it is visible")
                .serviceLevelObjectives(Buckets.WAY_OF_AN_EVENT).register(meters);
        for (String reason : REASONS) {
            deadLetters(reason);
        }
    }

    @Override
    public void applied(int events) {
        applied.increment(events);
    }

    @Override
    public void appliedAfter(Duration sinceAccepted) {
        latency.record(EventMetrics.notNegative(sinceAccepted));
    }

    @Override
    public void skipped() {
        skipped.increment();
    }

    @Override
    public void passedOver(String type) {
        counter("shinchoku.consumer.passed.over", "Events of a type that this service has no use for, or does not know", tags.and("type",
                type)).increment();
    }

    @Override
    public void deadLettered(String reason) {
        deadLetters(reason).increment();
    }

    @Override
    public void lagging(long events, Duration behind) {
        lag.is(events, behind);
    }

    /** A partition that has gone to another instance is shown by that one alone. */
    @Override
    public void stands(Map<Integer, Long> offsets) {
        for (Map.Entry<Integer, Position> known : positions.entrySet()) {
            if (!offsets.containsKey(known.getKey())) {
                meters.remove(known.getValue().gauge());
            }
        }
        positions.keySet().retainAll(offsets.keySet());
        offsets.forEach((partition, offset) -> positions.computeIfAbsent(partition, this::position).offset().set(offset));
    }

    private Position position(int partition) {
        AtomicLong offset = new AtomicLong();
        return new Position(offset, Gauge.builder("shinchoku.projection.position", offset, AtomicLong::get).tags(tags.and("partition",
                Integer.toString(partition))).description("Next offset of a partition that this instance reads").register(meters));
    }

    private Counter deadLetters(String reason) {
        return counter("shinchoku.dead.letters", "Messages put on the dead-letter topic", tags.and("reason", reason));
    }

    private Counter counter(String name, String description, Tags own) {
        return Counter.builder(name).description(description).tags(own).register(meters);
    }

    private record Position(AtomicLong offset, Gauge gauge) {}
}
