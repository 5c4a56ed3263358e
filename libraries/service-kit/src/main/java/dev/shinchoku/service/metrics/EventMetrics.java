package dev.shinchoku.service.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.eventlog.consume.SubscriptionObserver;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.relay.RelayObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Tells Prometheus how events flow: appends, their publication, and each subscription. */
public final class EventMetrics {
    private final MeterRegistry meters;
    private final Map<String, SubscriptionMeters> subscriptions = new ConcurrentHashMap<>();

    public EventMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Batch sizes and latencies of the group commit. */
    public AppendObserver appends() {
        DistributionSummary batch = DistributionSummary.builder("shinchoku.append.batch").baseUnit("events")
                .description("Events in one group commit").serviceLevelObjectives(Buckets.BATCH).register(meters);
        Timer latency = Timer.builder("shinchoku.append.latency").description("From a group commit's start until a majority has it on disk")
                .serviceLevelObjectives(Buckets.APPEND).register(meters);
        return (events, took) -> {
            batch.record(events);
            latency.record(took);
        };
    }

    /** How long accepted events take to Kafka. */
    public RelayObserver relay(Clock clock) {
        Timer latency = Timer.builder("shinchoku.relay.latency").description("From an event's acceptance until Kafka has acknowledged it")
                .serviceLevelObjectives(Buckets.WAY_OF_AN_EVENT).register(meters);
        return event -> latency.record(notNegative(Duration.between(event.time(), clock.instant())));
    }

    /**
     * Lag, position, latency and dead letters of the subscription to a topic. One that is made anew goes on where the last one was; a
     * subscription that reads old events a second time is not to be given this, since it would spoil the figures of the one that serves.
     */
    public SubscriptionObserver subscription(String topic) {
        return subscriptions.computeIfAbsent(topic, name -> new SubscriptionMeters(meters, name));
    }

    /** The clocks of two machines differ by a few milliseconds. */
    static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
