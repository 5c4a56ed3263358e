package dev.shinchoku.eventlog.mongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends waiting for the next group commit. A batch holds at most one event of a stream: of two that follow the same head only one can win,
 * and the other is to be told so by the index, not to spoil the batch.
 */
final class AppendQueue {
    private final AppendSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Deque<PendingAppend> waiting = new ArrayDeque<>();
    private boolean closed;

    AppendQueue(AppendSettings settings) {
        this.settings = settings;
    }

    void put(PendingAppend append) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The event log is closed: this instance is shutting down");
            }
            waiting.add(append);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for appends; empty only when the queue is closed and everything was taken. An append whose caller gave up is left out. */
    List<PendingAppend> take() {
        lock.lock();
        try {
            List<PendingAppend> batch = nextBatch();
            while (batch.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
                batch = nextBatch();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<PendingAppend> nextBatch() {
        waiting.removeIf(append -> !append.isAwaited());
        List<PendingAppend> batch = new ArrayList<>();
        Deque<PendingAppend> heldBack = new ArrayDeque<>();
        Set<String> streams = new HashSet<>();
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < settings.maxBatch()) {
            PendingAppend next = waiting.peek();
            if (!batch.isEmpty() && bytes + next.bytes() > settings.maxBatchBytes()) {
                break;
            }
            waiting.remove();
            if (streams.add(next.event().stream())) {
                batch.add(next);
                bytes += next.bytes();
            } else {
                heldBack.add(next);
            }
        }
        heldBack.addAll(waiting);
        waiting = heldBack;
        return batch;
    }
}
