package dev.shinchoku.eventlog.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnfitTarget;

/**
 * Puts a backup into a system whose logs are empty and whose services are stopped.
 * <ul>
 * <li>The backup is proved whole before anything is written, and the copy in the database is proved again before it becomes the log.
 * <li>Each log is there in one step, complete and with its indexes, or not at all. Until then it takes no event, so that a service that
 * was started too early, or after a restore that was killed, cannot begin a history of its own.
 * <li>May be killed at any line and called again with the same backup; it ends as if it had run once.
 * </ul>
 * What follows from the logs is not restored: services make it anew when they start. Relays have no place saved, so they send the whole log.
 */
public final class Restore {
    private final MongoClient client;
    private final Contents contents;
    private final List<Derived> derived;
    private final TargetSystem target;
    private final Consumer<String> say;

    /** @param elsewhere what follows from the logs outside of MongoDB */
    public Restore(MongoClient client, Contents contents, List<Derived> elsewhere, Consumer<String> say) {
        this.client = client;
        this.contents = contents;
        this.derived = Stream.concat(Stream.of(new DerivedCollections(client, contents)), elsewhere.stream()).toList();
        this.target = new TargetSystem(client, contents);
        this.say = say;
    }

    /**
     * @param path the backup's folder, or the manifest in it
     * @throws ArchiveRefused nothing was restored; the subtype and its message say why
     */
    public ProvenBackup of(Path path, RestoreOptions options) {
        ProvenBackup backup = BackupProof.of(path, say);
        options.requireAcceptable(backup);
        List<Content> content = Content.of(backup.manifest(), backup.folder());
        target.requireSameCollections(content);
        target.requireLaterClock(backup.manifest());
        target.requireNobodyAtWork();
        RestoreMarks marks = new RestoreMarks(client.getDatabase(contents.logs().getFirst()), backup);
        List<Restoration> missing = missing(content, marks.hasBegun());
        requireNothingDerived(options);
        marks.begin();
        restore(missing, marks);
        marks.finish();
        return backup;
    }

    /** What is not in place yet: everything, but for a restore that was killed. */
    private List<Restoration> missing(List<Content> content, boolean goesOn) {
        List<Restoration> all = content.stream().map(each -> new Restoration(each, client, say)).toList();
        List<Restoration> placed = all.stream().filter(Restoration::isPlaced).toList();
        if (!placed.isEmpty() && !goesOn) {
            throw new UnfitTarget(
                    "%s is not empty, and a restore never mixes two histories. To restore here, take a backup of what there is "
                            .formatted(placed.getFirst().place().namespace())
                            + "and drop the system's databases; or restore into another MongoDB");
        }
        placed.forEach(Restoration::requireUntouched);
        return all.stream().filter(each -> !placed.contains(each)).toList();
    }

    private void requireNothingDerived(RestoreOptions options) {
        if (!options.discardDerived()) {
            derived.stream().flatMap(each -> each.remains().stream()).findFirst().ifPresent(remains -> {
                throw new UnfitTarget(
                        """
                        There are remains of an earlier life: %s. They may be ahead of the logs of this backup, and new events would
                        then be taken for old ones. All that follows from the logs is made anew: repeat with --discard-derived to remove it"""
                                .formatted(remains));
            });
        }
    }

    private void restore(List<Restoration> missing, RestoreMarks marks) {
        try {
            missing.forEach(each -> each.place().close());
            missing.forEach(Restoration::load);
            marks.loaded();
            missing.forEach(Restoration::prove);
            derived.forEach(Derived::discard);
        } catch (RuntimeException e) {
            missing.forEach(each -> each.place().abandon());
            throw e;
        }
        missing.forEach(each -> each.place().take());
    }
}
