package dev.shinchoku.eventlog.mongo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonDocument;

/**
 * An event on its way into the database. It is answered once: by the writer, or by its own caller who waited long enough.
 *
 * @param outcome completes once it is stored, or with what the caller is told instead
 */
record PendingAppend(RecordedEvent event, BsonDocument document, int bytes, CompletableFuture<Void> outcome) {
    PendingAppend(RecordedEvent event, BsonDocument document, int bytes) {
        this(event, document, bytes, new CompletableFuture<>());
    }

    /** Whether a caller still waits for the answer. */
    boolean isAwaited() {
        return !outcome.isDone();
    }

    void stored() {
        outcome.complete(null);
    }

    void refused(AppendRefused refusal) {
        outcome.completeExceptionally(refusal);
    }

    void uncertain(Throwable cause) {
        outcome.completeExceptionally(new AppendUncertain(event.stream(), cause));
    }

    /** Returns once the event is stored; throws what the caller is told instead. */
    void await(Duration patience) {
        try {
            outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            uncertain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            uncertain(e);
        } catch (ExecutionException _) {
            // told below, as every other outcome
        }
        tell();
    }

    private void tell() {
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }
}
