package dev.shinchoku.service.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** Where the histograms are cut: at the goals, so that a rule counts what keeps them exactly, and as finely as is needed around them. */
final class Buckets {
    /** An append's goal is a fraction of a write's 250 ms; it is one insert on a majority's disks. */
    static final Duration[] APPEND = millis(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000);
    /** An accepted event's goal is to be visible within 1 s; outages show as minutes and hours. */
    static final Duration[] WAY_OF_AN_EVENT = millis(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000, 3_600_000);
    static final double[] BATCH = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private Buckets() {}

    private static Duration[] millis(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
