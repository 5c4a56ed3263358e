package dev.shinchoku.eventlog.archive;

import java.util.List;
import java.util.stream.Stream;

import com.mongodb.MongoNamespace;

/**
 * What of a system goes into a backup, and what follows from it.
 *
 * @param logs the databases whose collection {@code events} is an event log
 * @param ledgers collections beside the logs that no event can bring back, such as work that was accepted and is not finished
 * @param derived databases without a log, in which everything follows from the logs
 * @param records the databases in which a backup's success is written down
 */
public record Contents(List<String> logs, List<MongoNamespace> ledgers, List<String> derived, List<String> records) {
    static final String EVENTS = "events";
    static final String BACKUPS = "backups";
    static final String RESTORES = "restores";

    public Contents {
        logs = List.copyOf(logs);
        ledgers = List.copyOf(ledgers);
        derived = List.copyOf(derived);
        records = List.copyOf(records);
    }

    /** All collections that are copied. */
    List<MongoNamespace> collections() {
        return Stream.concat(logs.stream().map(database -> new MongoNamespace(database, EVENTS)), ledgers.stream()).toList();
    }
}
