package dev.shinchoku.service.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;

/** The service's audit log: one stream an operation. */
public interface OperationLog {
    /**
     * The log itself.
     *
     * @throws com.mongodb.MongoException when the database does not answer
     */
    EventLog events();

    /** Those requested since then, oldest first; within the precision of the instances' clocks. */
    List<EventStream> since(Instant requestedAt);

    /**
     * Newest first.
     *
     * @param before the operation after which the page begins
     */
    List<EventStream> page(Optional<String> kind, Optional<String> before, int limit);
}
