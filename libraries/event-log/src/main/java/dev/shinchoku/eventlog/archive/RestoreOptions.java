package dev.shinchoku.eventlog.archive;

import java.util.Optional;

import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;

/**
 * @param discardDerived removes what follows from the logs of an earlier life: lists, views, topics
 * @param acceptBrokenChains also restores a log whose hash chains were broken when it was copied
 * @param sha256 what the backup's manifest must have as its hash
 */
public record RestoreOptions(boolean discardDerived, boolean acceptBrokenChains, Optional<String> sha256) {
    void requireAcceptable(ProvenBackup backup) {
        if (sha256.filter(expected -> !expected.equalsIgnoreCase(backup.sha256())).isPresent()) {
            throw new UnusableBackup("%s is another backup than the one you expect: its manifest's hash is %s".formatted(backup.folder(),
                    backup.sha256()));
        }
        if (backup.faults() > 0 && !acceptBrokenChains) {
            throw new UnusableBackup("""
                    The logs had %,d faults in their hash chains when they were copied: somebody had changed them. The first is
                      %s
                    Restore an older backup, or this one as it is with --accept-broken-chains""".formatted(backup.faults(), backup
                    .firstFaults().getFirst()));
        }
    }
}
