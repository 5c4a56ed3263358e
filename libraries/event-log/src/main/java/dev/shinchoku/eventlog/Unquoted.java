package dev.shinchoku.eventlog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.bulk.BulkWriteError;

/**
 * What may be logged of a failure: never a text of what it is about. Messages of a database's refusal, of JSON, of conversions quote the value
 * that they refuse, which may be a progress update. So a message is told only of the kinds of failures that are known to quote nothing; of all
 * others their class and where they come from.
 */
public final class Unquoted {
    private static final List<String> QUOTE_NOTHING = List.of("java.io.", "java.net.", "java.nio.", "javax.net.ssl.",
            "java.util.concurrent.TimeoutException", "java.lang.NullPointerException", "java.lang.ClassCastException",
            "java.lang.IndexOutOfBoundsException", "java.lang.ArithmeticException", "java.lang.InterruptedException",
            "java.lang.OutOfMemoryError", "java.lang.NoClassDefFoundError", "com.mongodb.", "org.apache.kafka.",
            "org.springframework.beans.", "org.springframework.boot.", "org.springframework.context.",
            "dev.shinchoku.eventlog.Append", "dev.shinchoku.eventlog.CloudEvents", "dev.shinchoku.local.");

    private static final int MOST_CAUSES = 8;

    private Unquoted() {}

    /** The failure and what caused it, in one line. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).map(Unquoted::alone).collect(Collectors
                .joining(", caused by "));
    }

    /** The failure's class, with its message where that quotes nothing, and with its place where it does. */
    public static String alone(Throwable failure) {
        String name = failure.getClass().getName();
        return message(failure).map(message -> name + ": " + message).orElseGet(() -> name + place(failure));
    }

    private static Optional<String> message(Throwable failure) {
        return switch (failure) {
            case MongoBulkWriteException e -> Optional.of("codes " + e.getWriteErrors().stream().map(BulkWriteError::getCode).distinct()
                    .toList());
            case MongoCommandException e -> Optional.of("code %d %s".formatted(e.getErrorCode(), e.getErrorCodeName()));
            case MongoServerException e -> Optional.of("code " + e.getCode());
            default -> Optional.of(failure).filter(Unquoted::quotesNothing).map(Throwable::getMessage);
        };
    }

    private static boolean quotesNothing(Throwable failure) {
        String name = failure.getClass().getName();
        return QUOTE_NOTHING.stream().anyMatch(name::startsWith);
    }

    private static String place(Throwable failure) {
        return Stream.of(failure.getStackTrace()).findFirst().map(frame -> " at " + frame).orElse("");
    }
}
