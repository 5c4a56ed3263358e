package dev.shinchoku.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Waits for a process that has just been started.
 *
 * @param limit how long starting may take before it counts as failed
 * @param diagnosis makes of the process's output what a person should read
 */
public record Startup(String name, RunningProcess process, LogFile log, Duration limit, UnaryOperator<String> diagnosis) {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Returns once it is ready, and throws when it has ended or the limit has passed. */
    public void await(BooleanSupplier ready) {
        Instant deadline = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new LocalServerException("%s ended while starting. %s".formatted(name, diagnosis.apply(log.text())));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalServerException("%s was not ready after %d s. Its last lines:%n%s".formatted(name, limit.toSeconds(), log
                        .lastLines()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** As {@link #await}; a process that does not get ready is not left behind. */
    public void awaitOrKill(BooleanSupplier ready) {
        try {
            await(ready);
        } catch (LocalServerException e) {
            process.kill();
            throw e;
        }
    }
}
