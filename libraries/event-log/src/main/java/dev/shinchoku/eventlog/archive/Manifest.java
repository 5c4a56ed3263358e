package dev.shinchoku.eventlog.archive;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.MongoNamespace;
import org.bson.BsonTimestamp;

/**
 * What a backup holds, and by what it is known to be whole.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion {@link #VERSION}; a reader refuses any that it does not know
 * @param takenAt by the clock of whoever took it
 * @param clusterTime the moment of the database that is copied: everything stored up to then, and nothing later
 */
record Manifest(String format, int formatVersion, Instant takenAt, ClusterTime clusterTime, List<Log> logs, List<Ledger> ledgers) {
    static final String FORMAT = "shinchoku-backup";
    static final int VERSION = 1;

    Manifest {
        logs = List.copyOf(logs);
        ledgers = List.copyOf(ledgers);
    }

    long events() {
        return logs.stream().mapToLong(Log::events).sum();
    }

    long faults() {
        return logs.stream().mapToLong(Log::faults).sum();
    }

    Stream<File> files() {
        return Stream.concat(logs.stream().flatMap(log -> Stream.of(log.eventsFile(), log.headsFile())), ledgers.stream().map(
                Ledger::file));
    }

    /** @param ordinal among what the database did in that second */
    record ClusterTime(int seconds, int ordinal) {
        static ClusterTime of(BsonTimestamp timestamp) {
            return new ClusterTime(timestamp.getTime(), timestamp.getInc());
        }

        BsonTimestamp timestamp() {
            return new BsonTimestamp(seconds, ordinal);
        }
    }

    /**
     * @param sha256 of the file's bytes, lower-case hex
     */
    record File(String name, long bytes, String sha256) {}

    /**
     * One event log.
     *
     * @param faults that its hash chains had in the database already
     * @param firstFaults the first of them in words
     * @param eventsFile gzip of the events' BSON, one after the other, by stream and version
     * @param headsFile gzip of lines of JSON, one a stream: its name, last version and last hash, in the same order
     */
    record Log(String database, long events, long streams, long faults, List<String> firstFaults, File eventsFile, File headsFile) {
        Log {
            firstFaults = List.copyOf(firstFaults);
        }
    }

    /**
     * A collection that is no log.
     *
     * @param contentSha256 of the documents' BSON, one after the other by their ids
     * @param file gzip of the same
     */
    record Ledger(String database, String collection, long documents, String contentSha256, File file) {
        MongoNamespace namespace() {
            return new MongoNamespace(database, collection);
        }
    }
}
