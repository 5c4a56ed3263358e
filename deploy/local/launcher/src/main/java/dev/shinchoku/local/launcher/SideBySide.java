package dev.shinchoku.local.launcher;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import dev.shinchoku.local.LocalServerException;

/** Does the same with several parts at the same time. When one fails, the others are still finished; then the first failure is thrown. */
final class SideBySide {
    private SideBySide() {}

    static void each(List<Part> parts, Consumer<Part> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = parts.stream().<Future<?>>map(part -> threads.submit(() -> work.accept(part))).toList();
            running.forEach(SideBySide::await);
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalServerException told ? told : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
