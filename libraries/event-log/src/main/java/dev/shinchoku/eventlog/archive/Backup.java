package dev.shinchoku.eventlog.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import dev.shinchoku.eventlog.archive.Manifest.ClusterTime;

/**
 * Copies all logs of a system as they were at one moment, while events are appended.
 * <ul>
 * <li>An event whose append was answered before the backup began is in it; of each stream it holds the beginning up to some version.
 * <li>It is written under a temporary name and gets its own once all of it is on the disk: what was killed half-way is never mistaken for a
 * backup, and no backup is ever written over.
 * <li>The hash chains are checked on the way. A log with a broken chain is copied as it is, and the copy says so.
 * <li>Memory does not grow with the logs.
 * </ul>
 */
public final class Backup {
    private final MongoClient client;
    private final Contents contents;
    private final Clock clock;
    private final Consumer<String> say;

    /** @param say is told line by line what was copied */
    public Backup(MongoClient client, Contents contents, Clock clock, Consumer<String> say) {
        this.client = client;
        this.contents = contents;
        this.clock = clock;
        this.say = say;
    }

    /**
     * @param folder the folder of all backups; made when it is missing
     * @throws ArchiveRefused.SnapshotLost when it took too long
     */
    public ProvenBackup take(Path folder) throws IOException, InterruptedException {
        Instant begin = clock.instant();
        try (UnfinishedBackup unfinished = UnfinishedBackup.in(folder, begin);
                Snapshot snapshot = Snapshot.open(client, contents
                        .collections())) {
            ManifestFile manifest = ManifestFile.write(copy(snapshot, unfinished.folder(), begin), unfinished.folder());
            ProvenBackup backup = new ProvenBackup(unfinished.finish(), manifest);
            new BackupRecords(client, contents.records()).add(backup, clock.instant());
            return backup;
        } catch (MongoException e) {
            throw Snapshot.told(e);
        }
    }

    private Manifest copy(Snapshot snapshot, Path folder, Instant begin) throws IOException {
        List<Manifest.Log> logs = new ArrayList<>();
        for (String database : contents.logs()) {
            logs.add(new LogCopy(snapshot, folder, say).of(database));
        }
        List<Manifest.Ledger> ledgers = new ArrayList<>();
        for (MongoNamespace ledger : contents.ledgers()) {
            ledgers.add(LedgerCopy.of(ledger, snapshot, folder));
        }
        return new Manifest(Manifest.FORMAT, Manifest.VERSION, begin, ClusterTime.of(snapshot.clusterTime()), logs, ledgers);
    }
}
