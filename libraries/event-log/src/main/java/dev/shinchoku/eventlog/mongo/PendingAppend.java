package dev.shinchoku.eventlog.mongo;

import java.util.concurrent.CompletableFuture;

import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonDocument;

/**
 * An event on its way into the database.
 *
 * @param outcome completes once it is stored, or with what the caller is told instead
 */
record PendingAppend(RecordedEvent event, BsonDocument document, int bytes, long deadlineNanos, CompletableFuture<Void> outcome) {
    boolean isOverdue() {
        return System.nanoTime() - deadlineNanos > 0;
    }
}
