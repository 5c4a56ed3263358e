package dev.shinchoku.intake;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.shinchoku.service.testing.Architecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_rules_of_every_service_hold() {
        Architecture architecture = Architecture.of("dev.shinchoku.intake");
        JavaClasses service = architecture.classesOfService();
        return architecture.rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(
                service)));
    }
}
