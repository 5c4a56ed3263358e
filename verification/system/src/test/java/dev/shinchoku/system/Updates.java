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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;

/**
 * Many progress updates, sent as a ministry's system sends them: each with an idempotency key of its own, and again with that key until it is
 * answered with 201. Bounded in number and in time.
 */
final class Updates implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CALLERS = 16;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore underWay = new Semaphore(CALLERS);
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<String> reports;
    private final Function<String, Api> intake;
    private final CountDownLatch someAreIn;
    private final List<Future<Void>> all;

    private Updates(List<String> reports, int count, Duration pace, Function<String, Api> intake) {
        this.reports = reports;
        this.intake = intake;
        this.someAreIn = new CountDownLatch(count / 4);
        this.all = IntStream.range(0, count).mapToObj(turn -> inTurn(turn, pace)).toList();
    }

    static Updates submit(List<String> reports, int count) {
        return new Updates(reports, count, Duration.ZERO, SystemUnderTest::intake);
    }

    /**
     * @param pace between one update and the next
     * @param intake the instance that is asked this time, as a user
     */
    static Updates submit(List<String> reports, int count, Duration pace, Function<String, Api> intake) {
        return new Updates(reports, count, pace, intake);
    }

    void awaitTheFirstQuarter() throws InterruptedException {
        if (!someAreIn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Too few updates were answered in time: " + receipts.size());
        }
    }

    boolean areDone() {
        return all.stream().allMatch(Future::isDone);
    }

    /** How many were answered with 201 so far. */
    int acceptedSoFar() {
        return receipts.size();
    }

    /** How often each status was answered so far; 0 stands for no answer. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** Once all are answered with 201. */
    AcceptedUpdates accepted() throws Exception {
        for (Future<Void> update : all) {
            update.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return new AcceptedUpdates(reports, Map.copyOf(receipts));
    }

    private Future<Void> inTurn(int turn, Duration pace) {
        return callers.submit(() -> {
            sendInTurn(turn, pace);
            return null;
        });
    }

    private void sendInTurn(int turn, Duration pace) throws InterruptedException {
        Thread.sleep(pace.multipliedBy(turn));
        underWay.acquire();
        try {
            send(reports.get(turn % reports.size()), "更新" + turn + "番");
        } finally {
            underWay.release();
        }
    }

    private void send(String report, String text) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long start = System.nanoTime();
        while (status(report, text, key) != 201) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("No 201 in " + PATIENCE + ", but " + answers);
            }
            Thread.sleep(200);
        }
    }

    private int status(String report, String text, String key) {
        int status = 0;
        try {
            Answer answer = intake.apply(SampleRound.ministryOf(report) + "-officer").with("Idempotency-Key", key)
                    .post("/reports/" + report + "/submissions", SampleRound.submission(text));
            status = answer.status();
            if (status == 201) {
                receipts.put(answer.json().get("eventId").asString(), text);
                someAreIn.countDown();
            }
        } catch (UncheckedIOException e) {
            status = 0;
        }
        answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
        return status;
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
