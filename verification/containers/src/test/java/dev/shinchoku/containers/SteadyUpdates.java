package dev.shinchoku.containers;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.shinchoku.service.testing.Api.Answer;

/**
 * Progress updates that some callers keep sending, one after the other, until they are told to end. Each update has an idempotency key, and
 * is sent again with it until it is accepted: whatever is refused or lost in between is mended by that, or the test fails.
 */
final class SteadyUpdates implements AutoCloseable {
    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger mended = new AtomicInteger();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final List<Future<?>> all = new ArrayList<>();

    private SteadyUpdates(Round round) {
        for (int caller = 0; caller < CALLERS; caller++) {
            int first = caller;
            all.add(callers.submit(() -> sendOn(round, first)));
        }
    }

    static SteadyUpdates to(Round round) {
        return new SteadyUpdates(round);
    }

    int count() {
        return accepted.size();
    }

    /** How often an update had to be sent again. */
    int mended() {
        return mended.get();
    }

    /** The ids of the events of all updates, once each that was begun has been accepted. */
    Set<String> end() throws Exception {
        ending.set(true);
        for (Future<?> caller : all) {
            caller.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return Set.copyOf(accepted);
    }

    private void sendOn(Round round, int first) {
        for (int i = first; !ending.get(); i += CALLERS) {
            send(round, round.reports().get(i % round.reports().size()), "更新" + i + "番");
        }
    }

    private void send(Round round, String report, String text) {
        String key = UUID.randomUUID().toString();
        long start = System.nanoTime();
        while (!isAccepted(round, report, text, key)) {
            mended.incrementAndGet();
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("%s was not accepted in %s".formatted(report, PATIENCE));
            }
            pause();
        }
    }

    private boolean isAccepted(Round round, String report, String text, String key) {
        try {
            Answer answer = round.submit(report, text, key);
            if (answer.status() == 201) {
                accepted.add(answer.json().get("eventId").asString());
            } else if (answer.status() < 500 && answer.status() != 409) {
                throw new AssertionError("No retry mends %d: %s".formatted(answer.status(), answer.body()));
            }
            return answer.status() == 201;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        ending.set(true);
        callers.shutdownNow();
    }
}
