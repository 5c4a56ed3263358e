package dev.shinchoku.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files of a folder on the class path, whether it lies in a directory or in a jar. */
final class ContractFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractFiles() {}

    /** The folder's JSON files, by their path inside it. */
    static Map<String, JsonNode> in(String folder) {
        URL url = Objects.requireNonNull(ContractFiles.class.getResource(folder), folder + " is not on the class path");
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(uri.toString().split("!", 2)[0]), Map.of())) {
                return read(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, JsonNode> read(Path folder) throws IOException {
        Map<String, JsonNode> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".json")).toList()) {
                files.put(folder.relativize(path).toString(), JSON.readTree(Files.readAllBytes(path)));
            }
        }
        return files;
    }
}
