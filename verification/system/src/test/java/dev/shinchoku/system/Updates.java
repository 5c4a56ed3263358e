package dev.shinchoku.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.shinchoku.service.testing.Api.Answer;

/**
 * Many progress updates, sent as a ministry's system sends them: each with an idempotency key of its own, and again with that key until it is
 * answered. Bounded in number and in time.
 */
final class Updates implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CALLERS = 16;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore underWay = new Semaphore(CALLERS);
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final CountDownLatch someAreIn;
    private final List<Future<?>> all;

    private Updates(List<String> reports, int count) {
        this.someAreIn = new CountDownLatch(count / 4);
        this.all = java.util.stream.IntStream.range(0, count).<Future<?>>mapToObj(i -> callers.submit(() -> send(reports.get(i % reports
                .size()), "更新" + i + "番")))
                .toList();
    }

    static Updates submit(List<String> reports, int count) {
        return new Updates(reports, count);
    }

    void awaitTheFirstQuarter() throws InterruptedException {
        if (!someAreIn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Too few updates were answered in time: " + receipts.size());
        }
    }

    /** The text of each update by the id of its event, once all are answered with 201. */
    Map<String, String> receipts() throws Exception {
        for (Future<?> update : all) {
            update.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return receipts;
    }

    private void send(String report, String text) {
        String key = UUID.randomUUID().toString();
        long start = System.nanoTime();
        underWay.acquireUninterruptibly();
        try {
            while (!isAnswered(report, text, key)) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new AssertionError("No answer in " + PATIENCE);
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            underWay.release();
        }
    }

    private boolean isAnswered(String report, String text, String key) {
        try {
            Answer answer = SystemUnderTest.intake(SampleRound.ministryOf(report) + "-officer").with("Idempotency-Key", key)
                    .post("/reports/" + report + "/submissions", SampleRound.submission(text));
            if (answer.status() != 201) {
                return false;
            }
            receipts.put(answer.json().get("eventId").asString(), text);
            someAreIn.countDown();
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
