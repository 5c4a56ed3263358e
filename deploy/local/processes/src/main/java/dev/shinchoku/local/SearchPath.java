package dev.shinchoku.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PATH of this process. */
final class SearchPath {
    private SearchPath() {}

    static Optional<Path> find(String command) {
        return folders().map(folder -> folder.resolve(command)).filter(SearchPath::isProgram).findFirst();
    }

    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Stream<Path> folders() {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isBlank()).map(Path::of);
    }
}
