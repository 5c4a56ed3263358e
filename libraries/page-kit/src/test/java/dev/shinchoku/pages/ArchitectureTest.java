package dev.shinchoku.pages;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.shinchoku.service.testing.Architecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_rules_of_every_service_hold_for_what_their_pages_share() {
        Architecture architecture = Architecture.of("dev.shinchoku.pages");
        JavaClasses kit = architecture.classesOfService();
        return architecture.rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue()
                .allowEmptyShould(true).check(kit)));
    }
}
