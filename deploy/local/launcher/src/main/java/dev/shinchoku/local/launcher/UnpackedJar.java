package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.local.LocalServerException;

/**
 * A copy of a built program, laid out as plain jars. It starts faster than the built jar, and a build that runs while the system is up
 * does not change the program under a running process.
 */
record UnpackedJar(Path jar) {
    static UnpackedJar of(Path built, Path programs) {
        if (!Files.exists(built)) {
            throw new LocalServerException("%s is missing. Build it: mvn -q -DskipTests package".formatted(built));
        }
        try {
            return unpack(built, Files.createDirectories(programs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnpackedJar unpack(Path built, Path programs) throws IOException {
        String name = built.getFileName().toString().replace(".jar", "");
        Path folder = programs.resolve("%s-%d-%d".formatted(name, Files.size(built), Files.getLastModifiedTime(built).toMillis()));
        if (!Files.exists(folder)) {
            folders(programs, name).forEach(UnpackedJar::delete);
            Path unfinished = Files.createTempDirectory(programs, "unfinished-");
            extract(built, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new UnpackedJar(folder.resolve(built.getFileName()));
    }

    private static void extract(Path built, Path folder) throws IOException {
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools", "-jar", built.toString(), "extract", "--force", "--destination", folder.toString()).redirectErrorStream(
                        true).start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new LocalServerException("%s could not be unpacked:%n%s".formatted(built, output));
        }
    }

    /** What {@link #of} has made last, also when the built jar has changed or gone since. */
    static Optional<UnpackedJar> unpackedBefore(String name, Path programs) {
        return folders(programs, name).stream().findFirst().map(folder -> new UnpackedJar(folder.resolve(name + ".jar")));
    }

    private static List<Path> folders(Path programs, String name) {
        if (!Files.isDirectory(programs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(programs)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(name + "-\\d+-\\d+")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
