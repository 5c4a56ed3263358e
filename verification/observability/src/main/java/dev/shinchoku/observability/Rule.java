package dev.shinchoku.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.shinchoku.local.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A recording or alert rule of {@code deploy/prometheus/rules}.
 *
 * @param name of the metric that it records, or of the alert
 */
public record Rule(String file, String name, boolean isAlert, String expression, Map<String, String> labels,
        Map<String, String> annotations) {
    static final Path FOLDER = SourceTree.root().resolve("deploy/prometheus");
    private static final YAMLMapper YAML = new YAMLMapper();

    public static List<Rule> all() {
        return files("rules").stream().flatMap(Rule::in).toList();
    }

    /** The YAML files of a folder under {@code deploy/prometheus}, sorted. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path yaml) {
        return YAML.readTree(yaml.toFile());
    }

    private static Stream<Rule> in(Path file) {
        return read(file).get("groups").valueStream().flatMap(group -> group.get("rules").valueStream()).map(rule -> of(file, rule));
    }

    private static Rule of(Path file, JsonNode rule) {
        boolean isAlert = rule.has("alert");
        return new Rule(file.getFileName().toString(), rule.get(isAlert ? "alert" : "record").asString(), isAlert, rule.get("expr")
                .asString(), texts(rule.path("labels")), texts(rule.path("annotations")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.propertyStream().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
