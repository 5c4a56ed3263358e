package dev.shinchoku.reporting.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who follows the changes. A slow one never holds up the others: who falls too far behind is told to read anew. */
public final class Follower implements AutoCloseable {
    private static final int MOST_WAITING = 5_000;
    private static final Duration TOGETHER = Duration.ofMillis(60);

    private final Changes changes;
    private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean lostTrack;

    Follower(Changes changes) {
        this.changes = changes;
    }

    void offer(Change change) {
        if (!waiting.offer(change)) {
            loseTrack();
        }
    }

    void loseTrack() {
        waiting.clear();
        lostTrack = true;
    }

    /** Whether changes were missed since this was last asked. */
    public boolean hasLostTrack() {
        boolean was = lostTrack;
        lostTrack = false;
        return was;
    }

    /** Waits for a change, and gives it with those that come right after it; none when nothing comes in time. */
    public List<Change> next(Duration longestWait) throws InterruptedException {
        List<Change> next = new ArrayList<>();
        Change first = waiting.poll(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            Thread.sleep(TOGETHER);
            next.add(first);
            waiting.drainTo(next);
        }
        return next;
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return changes.hasEnded();
    }

    @Override
    public void close() {
        changes.leave(this);
    }
}
