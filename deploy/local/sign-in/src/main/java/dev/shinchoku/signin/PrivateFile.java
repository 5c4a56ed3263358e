package dev.shinchoku.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file that only its owner can read, made once and then kept. */
record PrivateFile(Path path) {
    /** The file's text; where there is no file yet, one is written first. It appears with all of its content or not at all. */
    String readOrCreate(Supplier<String> content) {
        try {
            if (!Files.exists(path)) {
                create(content.get());
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(String content) throws IOException {
        Path folder = Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path unfinished = Files.createTempFile(folder, path.getFileName().toString(), ".unfinished", ownerOnly);
        Files.writeString(unfinished, content);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
