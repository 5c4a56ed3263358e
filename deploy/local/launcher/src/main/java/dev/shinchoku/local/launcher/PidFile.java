package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.local.RunningProcess;

/** Remembers a process over the launcher's own runs, by its id and start time: another process with the id of an ended one is not taken for it. */
record PidFile(Path path) {
    void write(RunningProcess process) {
        try {
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, "%d %s%n".formatted(process.pid(), process.startedAt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs. */
    Optional<RunningProcess> process() {
        try {
            String[] remembered = Files.readString(path).trim().split(" ");
            return remembered.length == 2
                    ? RunningProcess.find(Long.parseLong(remembered[0]), Instant.parse(remembered[1]))
                    : Optional.empty();
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
