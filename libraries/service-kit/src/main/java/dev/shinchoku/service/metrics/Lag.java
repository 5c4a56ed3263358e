package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;

/**
 * How far behind a subscription is. It says so each time it has gone round; when it does not come round, because its database is away or one
 * batch takes long, what it last said grows older, and so does the lag.
 */
final class Lag {
    /** A subscription with nothing to do comes round several times a second. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private volatile Said said;

    /** @param nanos a clock that never goes back */
    Lag(LongSupplier nanos) {
        this.nanos = nanos;
        this.said = new Said(0, Duration.ZERO, nanos.getAsLong());
    }

    void register(MeterRegistry meters, Tags tags) {
        Gauge.builder("shinchoku.consumer.lag.events", this, lag -> lag.said.events()).tags(tags)
                .description("Events on this instance's partitions that it has not read yet").register(meters);
        TimeGauge.builder("shinchoku.consumer.lag", this, TimeUnit.MILLISECONDS, Lag::millis).tags(tags)
                .description("Age of the last event read while more are waiting, or of this instance's last look at the topic").register(
                        meters);
    }

    void is(long events, Duration behind) {
        said = new Said(events, EventMetrics.notNegative(behind), nanos.getAsLong());
    }

    private double millis() {
        Said last = said;
        Duration since = Duration.ofNanos(nanos.getAsLong() - last.atNanos());
        boolean comesRound = last.events() == 0 && since.compareTo(LONGEST_ROUND) < 0;
        return comesRound ? 0 : last.behind().plus(since).toMillis();
    }

    private record Said(long events, Duration behind, long atNanos) {}
}
