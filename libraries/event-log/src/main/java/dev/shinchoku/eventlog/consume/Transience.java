package dev.shinchoku.eventlog.consume;

import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells trouble of the surroundings, which passes, from trouble with an event, which does not. */
public final class Transience {
    /**
     * A node that shuts down, steps down or is not there, a conflict of writes, a lost cursor, a limit of time, a full disk, a right that was not
     * granted yet. Source: MongoDB's error_codes.yml.
     */
    private static final Set<Integer> PASSING = Set.of(6, 7, 13, 24, 43, 50, 64, 89, 91, 112, 134, 189, 202, 262, 9001, 10107, 11600, 11602,
            13388, 13435, 13436, 14031);

    private Transience() {}

    /** Whether the same call may well succeed later with the same event. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || (cause instanceof MongoException mongo && isPassing(mongo)) || isClosing(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What is no server's answer (sockets, time-outs, no primary) passes; of the answers, those that have nothing to do with the event. */
    private static boolean isPassing(MongoException e) {
        return !(e instanceof MongoServerException) || PASSING.contains(e.getCode()) || e.hasErrorLabel("RetryableWriteError")
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || (e instanceof MongoBulkWriteException bulk && isPassing(bulk));
    }

    private static boolean isPassing(MongoBulkWriteException e) {
        return e.getWriteErrors().stream().allMatch(error -> PASSING.contains(error.getCode()));
    }

    /** How MongoDB's client tells that it was closed, as it is when this process shuts down. */
    private static boolean isClosing(Throwable cause) {
        return cause instanceof IllegalStateException && String.valueOf(cause.getMessage()).startsWith("state should be:");
    }
}
