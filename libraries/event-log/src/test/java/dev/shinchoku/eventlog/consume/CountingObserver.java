package dev.shinchoku.eventlog.consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

final class CountingObserver implements SubscriptionObserver {
    final AtomicLong applied = new AtomicLong();
    final AtomicLong skipped = new AtomicLong();
    final AtomicLong lag = new AtomicLong(-1);
    final List<String> passedOver = new CopyOnWriteArrayList<>();
    final List<String> deadLettered = new CopyOnWriteArrayList<>();
    volatile Map<Integer, Long> stands = Map.of();

    @Override
    public void applied(int events) {
        applied.addAndGet(events);
    }

    @Override
    public void skipped() {
        skipped.incrementAndGet();
    }

    @Override
    public void passedOver(String type) {
        passedOver.add(type);
    }

    @Override
    public void deadLettered(String reason) {
        deadLettered.add(reason);
    }

    @Override
    public void lagging(long events, Duration behind) {
        lag.set(events);
    }

    @Override
    public void stands(Map<Integer, Long> offsets) {
        stands = offsets;
    }
}
