package dev.shinchoku.eventlog;

/** The database did not answer in time: the event may be stored or not. Asking again under the same idempotency key is safe. */
public final class AppendUncertain extends RuntimeException {
    public AppendUncertain(String stream, Throwable cause) {
        super("MongoDB did not confirm the event on %s in time; ask again under the same idempotency key".formatted(stream), cause);
    }
}
