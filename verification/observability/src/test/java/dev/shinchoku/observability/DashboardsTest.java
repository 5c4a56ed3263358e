package dev.shinchoku.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.shinchoku.observability.Promtool.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardsTest {
    private static final List<Dashboard> DASHBOARDS = Dashboard.all();

    @Test
    void there_is_one_of_the_events_one_of_the_services_and_one_of_the_round() {
        assertThat(DASHBOARDS).extracting(Dashboard::file).containsExactly("events.json", "round.json", "services.json");
        assertThat(DASHBOARDS).extracting(dashboard -> dashboard.json().get("uid").asString()).doesNotHaveDuplicates();
    }

    /** Only a rule's expression can be judged by promtool, so each query is made one. */
    @Test
    void prometheus_understands_every_query(@TempDir Path folder) throws IOException {
        List<String> queries = DASHBOARDS.stream().flatMap(dashboard -> dashboard.queries().stream()).toList();
        List<Map<String, String>> rules = IntStream.range(0, queries.size()).mapToObj(i -> Map.of("record", "query:" + i, "expr", queries
                .get(i))).toList();
        Files.writeString(folder.resolve("queries.yml"), JsonMapper.shared().writeValueAsString(Map.of("groups", List.of(Map.of("name",
                "queries", "rules", rules)))));
        Ran ran = Promtool.required().run(folder, "", "check", "rules", "queries.yml");
        assertThat(queries).hasSizeGreaterThan(60);
        assertThat(ran.exit()).as(ran.said()).isZero();
    }

    @Test
    void what_a_dashboard_takes_from_a_rule_is_recorded() {
        assertThat(DASHBOARDS.stream().flatMap(dashboard -> dashboard.queries().stream()).flatMap(query -> Expression.metricsIn(query)
                .stream()).filter(metric -> metric.contains(":")).collect(Collectors.toSet())).isNotEmpty().isSubsetOf(NamedMetrics
                        .recorded());
    }

    @Test
    void every_panel_asks_the_chosen_data_source_and_has_a_title_of_its_own() {
        for (Dashboard dashboard : DASHBOARDS) {
            assertThat(dashboard.panels()).allSatisfy(panel -> assertThat(panel.at("/datasource/uid").asString()).isEqualTo(
                    "${datasource}"));
            assertThat(dashboard.panels()).extracting(panel -> panel.get("title").asString()).doesNotContain("").doesNotHaveDuplicates();
        }
    }

    @Test
    void panels_lie_side_by_side() {
        for (Dashboard dashboard : DASHBOARDS) {
            List<JsonNode> places = dashboard.json().get("panels").valueStream().map(panel -> panel.get("gridPos")).toList();
            for (int i = 0; i < places.size(); i++) {
                for (JsonNode later : places.subList(i + 1, places.size())) {
                    assertThat(overlap(places.get(i), later)).as("%s: %s and %s", dashboard.file(), places.get(i), later).isFalse();
                }
            }
        }
    }

    @Test
    void the_coordinating_office_reads_japanese_or_english() {
        Dashboard round = DASHBOARDS.stream().filter(dashboard -> dashboard.file().equals("round.json")).findFirst().orElseThrow();
        assertThat(round.panels()).extracting(panel -> panel.get("title").asString()).allMatch(title -> title.matches(
                ".*\\p{IsHan}.* / [\\p{IsLatin} ]+"));
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return meet(one, other, "x", "w") && meet(one, other, "y", "h");
    }

    private static boolean meet(JsonNode one, JsonNode other, String from, String size) {
        return one.get(from).asInt() < other.get(from).asInt() + other.get(size).asInt() && other.get(from).asInt() < one.get(from).asInt()
                + one.get(size).asInt();
    }
}
