package dev.shinchoku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Folders that go when this JVM ends, after the processes that write in them. */
final class TemporaryFolder {
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    private TemporaryFolder() {}

    static Path create() {
        try {
            Path folder = Files.createTempDirectory("shinchoku-");
            FOLDERS.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAll() {
        FOLDERS.forEach(TemporaryFolder::delete);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
