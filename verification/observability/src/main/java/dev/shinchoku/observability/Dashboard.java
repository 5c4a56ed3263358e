package dev.shinchoku.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.shinchoku.local.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Grafana dashboard of {@code deploy/grafana/dashboards}. */
public record Dashboard(String file, JsonNode json) {
    private static final Path FOLDER = SourceTree.root().resolve("deploy/grafana/dashboards");

    public static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Dashboard::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard of(Path file) {
        return new Dashboard(file.getFileName().toString(), JsonMapper.shared().readTree(file.toFile()));
    }

    /** All that show data, out of their rows. */
    List<JsonNode> panels() {
        return json.get("panels").valueStream().flatMap(panel -> Stream.concat(Stream.of(panel), panel.path("panels").valueStream()))
                .filter(panel -> !List.of("row", "text").contains(panel.get("type").asString())).toList();
    }

    /** What its panels, variables and annotations ask Prometheus, with Grafana's variables filled in as a viewer's choice would. */
    List<String> queries() {
        Stream<String> asked = panels().stream().flatMap(panel -> panel.get("targets").valueStream()).map(target -> target.get("expr")
                .asString());
        Stream<String> chosenFrom = json.at("/templating/list").valueStream().filter(variable -> variable.get("type").asString().equals(
                "query")).map(variable -> variable.at("/query/query").asString().replaceFirst("^label_values\\((.*),\\s*\\w+\\)$", "$1"));
        Stream<String> annotated = json.at("/annotations/list").valueStream().filter(note -> note.has("expr")).map(note -> note.get("expr")
                .asString());
        return Stream.of(asked, chosenFrom, annotated).flatMap(queries -> queries).map(Dashboard::filledIn).toList();
    }

    private static String filledIn(String query) {
        return query.replace("$__rate_interval", "1m").replace("$__range", "1h").replace("$__interval", "1m").replaceAll("\\$\\{?\\w+}?",
                "any");
    }
}
