package dev.shinchoku.eventlog;

/** An event was not stored, and never will be by this call. */
public abstract sealed class AppendRefused extends RuntimeException {
    private AppendRefused(String message) {
        super(message);
    }

    /** Somebody else appended to the stream first: read it again and decide again. */
    public static final class VersionConflict extends AppendRefused {
        public VersionConflict(String stream, long version) {
            super("Version %d of stream %s is taken: read the stream again and decide again".formatted(version, stream));
        }
    }

    /** The client's idempotency key already stands for an event: {@link EventLog#underKey} tells which. */
    public static final class IdempotencyKeyTaken extends AppendRefused {
        public IdempotencyKeyTaken(IdempotencyKey key) {
            super("The idempotency key %s of %s already stands for an event".formatted(key.key(), key.client()));
        }
    }

    /** The event would not fit into a Kafka message. */
    public static final class TooLarge extends AppendRefused {
        public TooLarge(String stream, int bytes, int maxBytes) {
            super("The event on %s has %,d bytes; at most %,d are stored: shorten its texts or split it".formatted(stream, bytes,
                    maxBytes));
        }
    }

    /** A text cannot be stored so that it comes back as it went in. */
    public static final class InvalidText extends AppendRefused {
        public InvalidText(String field) {
            super("The text in %s holds half of a surrogate pair, or its name a NUL character: send valid Unicode".formatted(field));
        }
    }
}
