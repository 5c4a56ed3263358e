package dev.shinchoku.eventlog.relay;

import java.util.Set;

import com.mongodb.MongoException;

/** Tells the errors by which MongoDB says that a change stream cannot go on from where it was. Source: MongoDB's error_codes.yml. */
final class ExpiredToken {
    private static final int CHANGE_STREAM_FATAL_ERROR = 280;
    private static final int CHANGE_STREAM_HISTORY_LOST = 286;
    private static final int INVALID_RESUME_TOKEN = 260;
    private static final Set<Integer> CODES = Set.of(CHANGE_STREAM_FATAL_ERROR, CHANGE_STREAM_HISTORY_LOST, INVALID_RESUME_TOKEN);

    private ExpiredToken() {}

    static boolean isToldBy(MongoException e) {
        return CODES.contains(e.getCode());
    }
}
