package dev.shinchoku.local.launcher.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.Pause;

/** Waits for what another service hears within a second or so. */
final class Retry {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Retry() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> isSo) {
        long start = System.nanoTime();
        T seen = look.get();
        while (!isSo.test(seen)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new LocalServerException("After %d s it is still not so that %s. Last seen: %s".formatted(PATIENCE.toSeconds(), what,
                        seen));
            }
            Pause.of(PAUSE);
            seen = look.get();
        }
        return seen;
    }
}
