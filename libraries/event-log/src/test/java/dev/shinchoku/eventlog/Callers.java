package dev.shinchoku.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Many callers at once, each on a virtual thread of its own. */
public final class Callers {
    private Callers() {}

    /** What each got: a result, or the exception that it was told. All begin at the same moment. */
    public static <T> List<Outcome<T>> atOnce(int count, IntFunction<Callable<T>> caller) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> call = caller.apply(i);
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> call : calls) {
                outcomes.add(outcome(call));
            }
            return outcomes;
        }
    }

    private static <T> Outcome<T> outcome(Future<T> call) throws InterruptedException {
        try {
            return new Returned<>(call.get());
        } catch (ExecutionException e) {
            return new Threw<>(e.getCause());
        }
    }

    public sealed interface Outcome<T> {}

    public record Returned<T>(T value) implements Outcome<T> {}

    public record Threw<T>(Throwable told) implements Outcome<T> {}

    public static <T> List<T> returned(List<Outcome<T>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome instanceof Returned<T>(T value) ? Stream.of(value) : Stream.<T>empty())
                .toList();
    }

    public static <T> List<Throwable> told(List<Outcome<T>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome instanceof Threw<T>(Throwable told)
                ? Stream.of(told)
                : Stream.<Throwable>empty()).toList();
    }
}
