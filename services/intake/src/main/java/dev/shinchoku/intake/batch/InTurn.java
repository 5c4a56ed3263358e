package dev.shinchoku.intake.batch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import dev.shinchoku.intake.batch.LineHandler.LineAnswer;
import dev.shinchoku.intake.batch.LineHandler.Task;

/** Works on so many tasks at once and no more. Those on one subject are done one after the other; answers come in the tasks' order. */
final class InTurn {
    private static final Future<Optional<LineAnswer>> END = CompletableFuture.completedFuture(Optional.empty());

    private final Executor threads;
    private final BlockingQueue<Future<Optional<LineAnswer>>> underWay;
    private final Map<String, Future<?>> lastOnSubject = new ConcurrentHashMap<>();

    InTurn(Executor threads, int atOnce) {
        this.threads = threads;
        this.underWay = new ArrayBlockingQueue<>(atOnce);
    }

    /** Waits while so many are under way. */
    void begin(Task task) throws InterruptedException {
        FutureTask<Optional<LineAnswer>> work = task.subject().map(subject -> afterThoseBefore(subject, task.answer())).orElseGet(
                () -> new FutureTask<>(() -> Optional.of(task.answer().call())));
        underWay.put(work);
        threads.execute(work);
    }

    void end() throws InterruptedException {
        underWay.put(END);
    }

    /** The next answer; empty after the last. */
    Optional<LineAnswer> answer() throws InterruptedException, ExecutionException {
        return underWay.take().get();
    }

    private FutureTask<Optional<LineAnswer>> afterThoseBefore(String subject, Callable<LineAnswer> answer) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Optional<Future<?>> before = Optional.ofNullable(lastOnSubject.put(subject, done));
        return new FutureTask<>(() -> {
            try {
                if (before.isPresent()) {
                    before.get().get();
                }
                return Optional.of(answer.call());
            } finally {
                done.complete(null);
                lastOnSubject.remove(subject, done);
            }
        });
    }
}
