package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnfitTarget;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import org.bson.Document;

/** Whether a system may take a backup. */
record TargetSystem(MongoClient client, Contents contents) {
    /** Far less than the margin by which a relay's scan begins before its checkpoint. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    /** @throws UnusableBackup when the backup holds other collections than this system has */
    void requireSameCollections(List<Content> content) {
        Set<MongoNamespace> copied = content.stream().map(Content::namespace).collect(Collectors.toSet());
        if (!copied.equals(Set.copyOf(contents.collections()))) {
            throw new UnusableBackup("The backup holds %s, and this system has %s: it is another system's".formatted(names(copied), names(
                    Set.copyOf(contents.collections()))));
        }
    }

    /** Each event keeps the database's time of its storing; a relay counts on later events having later ones. */
    void requireLaterClock(Manifest manifest) {
        Instant now = client.getDatabase("admin").runCommand(new Document("hello", 1)).getDate("localTime").toInstant();
        Instant copied = Instant.ofEpochSecond(Integer.toUnsignedLong(manifest.clusterTime().seconds()));
        if (now.plus(CLOCKS_MAY_DIFFER).isBefore(copied)) {
            throw new UnfitTarget("The clock of this MongoDB says %s, and the backup was taken at %s: set the clock right first".formatted(
                    now, copied));
        }
    }

    void requireNobodyAtWork() {
        for (String database : contents.logs()) {
            Document running = client.getDatabase(database).getCollection(DerivedCollections.RELAYS).find(and(exists("holder"), expr(
                    new Document("$gt", List.of("$until", "$$NOW"))))).first();
            if (running != null) {
                throw new UnfitTarget("The service %s is running, or was killed a few seconds ago. Stop all services and try again"
                        .formatted(database));
            }
        }
    }

    private static String names(Set<MongoNamespace> namespaces) {
        return namespaces.stream().map(MongoNamespace::getFullName).sorted().collect(Collectors.joining(", "));
    }
}
