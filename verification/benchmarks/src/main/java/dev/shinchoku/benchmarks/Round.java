package dev.shinchoku.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What one contestant did in one round. */
record Round(String contestant, long events, Duration took, Histogram microseconds) {
    private static final int DIGITS = 3;

    /** Every caller stores this many events, one after another; all begin at once. */
    static Round run(Contestant contestant, int callers, int eventsEach) throws Exception {
        Histogram latency = new ConcurrentHistogram(DIGITS);
        CyclicBarrier start = new CyclicBarrier(callers + 1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                calls.add(threads.submit(() -> {
                    start.await();
                    store(contestant, number, eventsEach, latency);
                    return number;
                }));
            }
            start.await();
            long began = System.nanoTime();
            for (Future<?> call : calls) {
                call.get();
            }
            return new Round(contestant.name(), (long) callers * eventsEach, Duration.ofNanos(System.nanoTime() - began), latency);
        }
    }

    private static void store(Contestant contestant, int caller, int count, Histogram latency) {
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            contestant.store(caller);
            latency.recordValue((System.nanoTime() - began) / 1_000);
        }
    }

    double eventsPerSecond() {
        return events * 1e9 / took.toNanos();
    }

    double milliseconds(double percentile) {
        return microseconds.getValueAtPercentile(percentile) / 1_000.0;
    }
}
