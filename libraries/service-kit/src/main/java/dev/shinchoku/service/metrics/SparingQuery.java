package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** A query that costs the more the more there is: asked again only when twenty times what it last took has gone by, or a minute. */
final class SparingQuery implements DoubleSupplier {
    private static final int SHARE = 20;
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final DoubleSupplier query;
    private double last = Double.NaN;
    private long askedAtNanos;
    private long restNanos;

    SparingQuery(DoubleSupplier query) {
        this.query = query;
    }

    @Override
    public double getAsDouble() {
        long start = System.nanoTime();
        if (Double.isNaN(last) || start - askedAtNanos >= restNanos) {
            last = Double.NaN;
            last = query.getAsDouble();
            askedAtNanos = start;
            restNanos = Math.min(LONGEST_REST.toNanos(), (System.nanoTime() - start) * SHARE);
        }
        return last;
    }
}
