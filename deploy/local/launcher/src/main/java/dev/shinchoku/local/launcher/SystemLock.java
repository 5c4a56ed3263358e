package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.shinchoku.local.LocalServerException;

/** Keeps two launchers from starting and stopping the same system at the same time. The operating system frees it when a launcher ends. */
record SystemLock(FileChannel file) implements AutoCloseable {
    static SystemLock in(Path home) {
        try {
            Path path = Files.createDirectories(home.resolve("run")).resolve("lock");
            SystemLock lock = new SystemLock(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            lock.take(home);
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path home) throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException takenInThisJvm) {
            file.close();
        }
        throw new LocalServerException("Another ./shinchoku is starting or stopping the system in %s. Wait until it is done.".formatted(
                home));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
