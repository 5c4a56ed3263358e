package dev.shinchoku.eventlog.consume;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells trouble of the surroundings, which passes, from trouble with an event, which does not. */
public final class Transience {
    private Transience() {}

    /** Whether the same call may well succeed later with the same event. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || cause instanceof MongoException mongo && isPassing(mongo)) {
                return true;
            }
        }
        return false;
    }

    /** What is no server's answer (sockets, time-outs, no primary) passes; of the answers, those that MongoDB labels so. */
    private static boolean isPassing(MongoException e) {
        return !(e instanceof MongoServerException) || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e.hasErrorLabel("RetryableWriteError") || e instanceof com.mongodb.MongoNotPrimaryException
                || e instanceof com.mongodb.MongoNodeIsRecoveringException;
    }
}
