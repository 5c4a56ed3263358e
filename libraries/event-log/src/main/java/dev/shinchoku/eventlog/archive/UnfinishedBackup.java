package dev.shinchoku.eventlog.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;

/** The folder of a backup while it is written. It is removed when the backup fails; what a killed process left, {@link BackupFolder} removes. */
final class UnfinishedBackup implements AutoCloseable {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'" + BackupFolder.PREFIX + "'uuuuMMdd'T'HHmmss'Z'").withZone(
            ZoneOffset.UTC);

    private final Path all;
    private final Path folder;
    private final Instant begin;

    private UnfinishedBackup(Path all, Path folder, Instant begin) {
        this.all = all;
        this.folder = folder;
        this.begin = begin;
    }

    static UnfinishedBackup in(Path all, Instant begin) throws IOException {
        Files.createDirectories(all);
        return new UnfinishedBackup(all, Files.createTempDirectory(all, BackupFolder.UNFINISHED), begin);
    }

    Path folder() {
        return folder;
    }

    /** Gives the backup its name, once all files in it are on the disk; a name that is taken is never taken again. */
    Path finish() throws IOException {
        sync(folder);
        Path named = IntStream.iterate(1, n -> n + 1).mapToObj(n -> all.resolve(NAME.format(begin) + (n == 1 ? "" : "-" + n))).filter(
                Files::notExists).findFirst().orElseThrow();
        Files.move(folder, named, StandardCopyOption.ATOMIC_MOVE);
        sync(all);
        return named;
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder)) {
            entries.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            BackupFolder.delete(folder);
        }
    }
}
