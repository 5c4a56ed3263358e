package dev.shinchoku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The broker's jars, which the module {@code deploy/local/kafka} lays out. */
record BrokerJars(Path folder, String version) {
    private static final Pattern BROKER = Pattern.compile("kafka_2\\.13-(.+)\\.jar");

    static BrokerJars find() {
        Path folder = SourceTree.root().resolve("deploy/local/kafka/target/lib");
        return versionIn(folder).map(version -> new BrokerJars(folder, version)).orElseThrow(() -> new LocalServerException(
                "Kafka's jars are not in %s: run `mvn -q -pl deploy/local/kafka generate-resources` in the project's folder.".formatted(
                        folder)));
    }

    String classPath() {
        return folder.resolve("*").toString();
    }

    private static Optional<String> versionIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(jar -> BROKER.matcher(jar.getFileName().toString())).filter(Matcher::matches).map(jar -> jar.group(1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
