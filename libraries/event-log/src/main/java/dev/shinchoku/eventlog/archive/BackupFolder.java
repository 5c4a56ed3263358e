package dev.shinchoku.eventlog.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of all backups. */
public record BackupFolder(Path folder) {
    static final String PREFIX = "shinchoku-";
    static final String UNFINISHED = ".partial-";
    private static final Duration SURELY_DEAD = Duration.ofDays(1);

    /** The finished backups, oldest first. */
    public List<Path> backups() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> name(entry).startsWith(PREFIX) && Files.exists(entry.resolve(ManifestFile.NAME))).sorted()
                    .toList();
        }
    }

    /** Removes all backups but the newest; each loses its name first, so that none is ever seen half removed. Returns those removed. */
    public List<Path> keepNewest(int count) throws IOException {
        List<Path> backups = backups();
        List<Path> old = backups.subList(0, Math.max(0, backups.size() - count));
        for (Path backup : old) {
            delete(Files.move(backup, folder.resolve(UNFINISHED + name(backup)), StandardCopyOption.ATOMIC_MOVE));
        }
        return old;
    }

    /** Removes what backups that were killed more than a day ago have left. */
    public void removeRemains(Instant now) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(each -> name(each).startsWith(UNFINISHED)).toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(SURELY_DEAD))) {
                    delete(entry);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
