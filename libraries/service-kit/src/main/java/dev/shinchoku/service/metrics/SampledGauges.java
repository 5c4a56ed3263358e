package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gauges whose value costs a query: looked up every few seconds, not at each scrape; NaN while the database does not answer. */
public final class SampledGauges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SampledGauges.class);
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);

    private final MeterRegistry meters;
    private final Map<DoubleSupplier, Double> samples = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("gauges").daemon()
            .factory());

    public SampledGauges(MeterRegistry meters) {
        this.meters = meters;
        sampler.scheduleWithFixedDelay(() -> samples.replaceAll((query, _) -> sample(query)), 1_000, BETWEEN_SAMPLES.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public void add(String name, Tags tags, String description, DoubleSupplier query) {
        samples.put(query, Double.NaN);
        Gauge.builder(name, () -> samples.getOrDefault(query, Double.NaN)).tags(tags).description(description).register(meters);
    }

    /** For a query that reads all there is, as an exact count does: asked the less often the longer it takes, and at least every minute. */
    public void addSparing(String name, Tags tags, String description, DoubleSupplier query) {
        add(name, tags, description, new SparingQuery(query));
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }

    private static double sample(DoubleSupplier query) {
        try {
            return query.getAsDouble();
        } catch (RuntimeException e) {
            LOG.debug("A gauge has no value now", e);
            return Double.NaN;
        }
    }
}
