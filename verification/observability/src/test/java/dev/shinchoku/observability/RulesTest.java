package dev.shinchoku.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.local.SourceTree;
import dev.shinchoku.observability.Promtool.Ran;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class RulesTest {
    private static final Pattern FIRING = Pattern.compile("ALERTS\\{alertname=\"(\\w+)\",alertstate=\"firing\"}");

    @Test
    void prometheus_takes_the_rules() {
        String[] files = Rule.files("rules").stream().map(file -> "rules/" + file.getFileName()).toArray(String[]::new);
        Ran ran = Promtool.required().run(Rule.FOLDER, "", Stream.concat(Stream.of("check", "rules"), Stream.of(files)).toArray(
                String[]::new));
        assertThat(ran.exit()).as(ran.said()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> the_rules_do_what_is_expected_of_them() {
        return Rule.files("tests").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Ran ran = Promtool.required().run(Rule.FOLDER, "", "test", "rules", "tests/" + file.getFileName());
            assertThat(ran.exit()).as(ran.said()).isZero();
        }));
    }

    @Test
    void every_alert_is_tested_while_it_fires_and_while_it_does_not() {
        List<Expectation> expectations = Rule.files("tests").stream().flatMap(RulesTest::expectations).toList();
        assertThat(alerts().map(Rule::name).distinct()).allSatisfy(alert -> assertThat(expectations.stream().filter(expected -> expected
                .alert().equals(alert)).map(Expectation::fires).collect(Collectors.toSet())).as(alert).containsExactlyInAnyOrder(true,
                        false));
    }

    @Test
    void every_alert_says_how_bad_it_is_what_to_do_first_and_where_to_read_on() {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.labels().get("severity")).isIn("critical", "warning");
            assertThat(alert.annotations()).containsOnlyKeys("summary", "description", "runbook");
            assertThat(alert.annotations().get("description")).hasSizeGreaterThan(60);
            assertThat(alert.annotations().get("runbook")).isEqualTo("docs/operations.md#" + inKebabCase(alert.name()));
        });
    }

    @Test
    void the_runbook_has_a_section_for_every_alert() throws IOException {
        String runbook = Files.readString(SourceTree.root().resolve("docs/operations.md"));
        assertThat(alerts()).allSatisfy(alert -> assertThat(runbook).contains("\n### " + inKebabCase(alert.name()) + "\n"));
    }

    @Test
    void no_rule_names_a_single_measure_stream_or_report() {
        assertThat(Rule.all()).allSatisfy(rule -> assertThat(rule.expression()).doesNotContainPattern(
                "\\b(measure|measureId|stream|report)="));
    }

    private static Stream<Rule> alerts() {
        return Rule.all().stream().filter(Rule::isAlert);
    }

    private static Stream<Expectation> expectations(Path file) {
        return Rule.read(file).get("tests").valueStream().flatMap(test -> test.path("promql_expr_test").valueStream()).flatMap(
                RulesTest::expectation);
    }

    private static Stream<Expectation> expectation(JsonNode expected) {
        return FIRING.matcher(expected.get("expr").asString()).results().map(found -> new Expectation(found.group(1), !expected.path(
                "exp_samples").isEmpty()));
    }

    private static String inKebabCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private record Expectation(String alert, boolean fires) {}
}
