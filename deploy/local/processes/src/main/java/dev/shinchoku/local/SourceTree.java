package dev.shinchoku.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's root folder: what {@code shinchoku.root} names, else the nearest folder above the working directory that is one. */
public final class SourceTree {
    private static final Path MARK = Path.of("deploy/local/kafka/pom.xml");

    private SourceTree() {}

    public static Path root() {
        return Optional.ofNullable(System.getProperty("shinchoku.root")).map(Path::of).map(Path::toAbsolutePath).or(SourceTree::above)
                .orElseThrow(() -> new LocalServerException("The project's folder is not known: start Java with -Dshinchoku.root=FOLDER,"
                        + " or from inside the project."));
    }

    private static Optional<Path> above() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Path::getParent).takeWhile(folder -> folder != null).filter(folder -> Files.exists(folder.resolve(
                MARK)))
                .findFirst();
    }
}
