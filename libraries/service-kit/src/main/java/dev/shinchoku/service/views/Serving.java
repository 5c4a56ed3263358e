package dev.shinchoku.service.views;

import java.time.Duration;

/**
 * What this instance knows of the generations. It looks every second; an instance that was paused for longer looks again before it answers
 * anything, so nothing is ever answered from what was removed meanwhile.
 */
public final class Serving {
    /** Much shorter than the time for which what was retired is kept. */
    private static final Duration STALE = Duration.ofSeconds(5);

    private final GenerationStore store;
    private volatile Generations seen = Generations.NONE;
    private volatile long seenAtNanos = System.nanoTime() - STALE.toNanos() - 1;

    public Serving(GenerationStore store) {
        this.store = store;
    }

    /** What one page or call is to be answered from, as a whole. */
    public Generation generation() {
        return now().serving();
    }

    /** Not older than some seconds. */
    public Generations now() {
        if (System.nanoTime() - seenAtNanos > STALE.toNanos()) {
            return look();
        }
        return lastSeen();
    }

    /** What was seen last, however long ago; never waits. */
    public Generations lastSeen() {
        return seen;
    }

    /** Looks now. */
    public synchronized Generations look() {
        long asked = System.nanoTime();
        Generations found = store.load();
        seen = found;
        seenAtNanos = asked;
        return found;
    }
}
