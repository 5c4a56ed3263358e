package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.observability.NamedMetrics;
import dev.shinchoku.observability.Promtool;
import dev.shinchoku.observability.Promtool.Ran;
import dev.shinchoku.service.testing.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** What Prometheus gets from the running system. */
class ScrapeTest {

    @BeforeAll
    static void a_round_is_under_way() {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        SampleRound.mustBe(201, SampleRound.submit(report, "測るため"));
        SampleRound.mustBe(409, SampleRound.accept(report, "0".repeat(64)));
        SystemUnderTest.intake("coordinator").post("/reports/" + report + "/submissions", SampleRound.submission("権限なし"));
        SampleRound.mustBe(200, SystemUnderTest.intake("coordinator").send("PATCH", "/rounds/" + sample.round,
                "{\"dueAt\":\"2035-05-20T17:00:00+09:00\",\"ministry\":\"%s\",\"reason\":\"測るため\"}".formatted(SampleRound.ministryOf(
                        report))));
        SystemUnderTest.reporting("coordinator").get("/overview?round=" + sample.round);
        await().atMost(Duration.ofSeconds(30)).until(() -> scrape(Part.REPORTING).lines().anyMatch(line -> line.startsWith(
                "shinchoku_round_ministry_due_timestamp_seconds{") && line.contains("round=\"" + sample.round + "\"")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEASURES", "INTAKE", "REPORTING"})
    void prometheus_own_tool_has_no_complaint(Part part) {
        Ran ran = Promtool.required().run(Path.of("."), scrape(part), "check", "metrics");
        assertThat(ran.said()).isBlank();
        assertThat(ran.exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEASURES", "INTAKE", "REPORTING"})
    void every_series_says_of_which_service_it_is(Part part) {
        assertThat(scrape(part).lines().filter(line -> !line.startsWith("#"))).isNotEmpty().allMatch(line -> line.contains("service=\""
                + part + "\""));
    }

    @Test
    void every_metric_that_a_rule_or_a_dashboard_names_is_there() {
        Map<String, Set<String>> missing = new TreeMap<>(NamedMetrics.all());
        missing.keySet().removeAll(names());
        assertThat(missing).as("metrics that nobody shows, and who names them").isEmpty();
    }

    /** A label with a value for each measure or report would become thousands of series. */
    @Test
    void no_metric_has_many_series() {
        Map<String, Long> series = scrape(Part.REPORTING).lines().filter(line -> line.startsWith("shinchoku_")).filter(line -> !line
                .startsWith("shinchoku_reports{")).map(ScrapeTest::name).collect(Collectors.groupingBy(name -> name, Collectors
                        .counting()));
        assertThat(series).isNotEmpty().allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(60));
        assertThat(scrape(Part.REPORTING)).doesNotContain("measureId=", "reportId=", "stream=");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        List.of(Part.MEASURES, Part.INTAKE, Part.REPORTING).forEach(part -> scrape(part).lines().filter(line -> !line.startsWith("#")).map(
                ScrapeTest::name).forEach(names::add));
        return names;
    }

    private static String name(String line) {
        return line.split("[{ ]", 2)[0];
    }

    private static String scrape(Part part) {
        return Api.at("http://127.0.0.1:" + SystemUnderTest.SYSTEM.layout().managementPort(part)).get("/actuator/prometheus").body();
    }
}
