package dev.shinchoku.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shinchoku.local.SourceTree;
import org.junit.jupiter.api.Test;

@NeedsHelm
class RulesTest {
    private static final Path RULES = SourceTree.root().resolve("deploy/prometheus/rules");

    @Test
    void the_charts_rules_are_the_same_files_as_everywhere() throws IOException {
        assertThat(Files.isSameFile(Site.CHART.resolve("rules"), RULES)).isTrue();
    }

    @Test
    void every_rule_is_in_the_cluster_as_it_is_in_its_file() throws IOException {
        List<JsonNode> rendered = Site.LARGE.manifests().rawOf("PrometheusRule").stream().map(rule -> rule.path("spec")).toList();

        assertThat(rendered).containsExactlyInAnyOrderElementsOf(files());
    }

    private static List<JsonNode> files() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith(".yml")).map(RulesTest::rules).toList();
        }
    }

    private static JsonNode rules(Path file) {
        try {
            return StrictYaml.merged(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
