package dev.shinchoku.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule bites the classes that break it. */
class ArchitectureTest {
    private static final String WRONG_SERVICE = "dev.shinchoku.service.testing.canary";
    private static final Map<String, ArchRule> RULES = Architecture.of(WRONG_SERVICE).rules();
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG_SERVICE);
    private static final Map<String, List<String>> CANARIES = Map.of("a feature's core knows no leaf", List.of("KnowsALeaf"),
            "a leaf knows no other feature's leaf", List.of("KnowsAnothersLeaf"),
            "deciders, commands, events, refusals and states are plain Java", List.of("DreamingDecider", "GamblingState", "StoringEvent"),
            "controllers stand in web, seen by nobody", List.of("OpenController", "MisplacedController"), "names say what a thing is", List
                    .of(
                            "ThingManager"), "features form no cycle", List.of("Loop"), "every package is null-marked", List.of("Loop"));

    @Test
    void every_rule_has_a_canary() {
        assertThat(CANARIES.keySet()).isEqualTo(RULES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_rule_bites() {
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String told = String.join("\n", rule.getValue().evaluate(CLASSES).getFailureReport().getDetails());
            assertThat(told).contains(Objects.requireNonNull(CANARIES.get(rule.getKey())));
        }));
    }
}
