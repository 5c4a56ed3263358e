package dev.shinchoku.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.stereotype.Controller;

/** The rules of the structure. Each has a canary, a class in {@code canary} that breaks it, to prove that it bites. */
class ArchitectureTest {
    private static final String CORE = "dev.shinchoku.reporting.(known|viewer|overview|measure|ministry|annualreport|live)";
    private static final String[] LEAVES = {"..web..", "..mongo..", "..metrics.."};

    private static final Map<String, ArchRule> RULES = Map.of("core knows no technology", noClasses().that().haveNameMatching(CORE
            + "\\.[^.]+")
            .or().haveFullyQualifiedName(Canaries.MONGO_IN_THE_CORE).should().dependOnClassesThat().resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..", "org.bson..", "jakarta.servlet..", "io.micrometer..").because(
                            "the fold and what is computed from it are plain Java, so that the present and any past come out the same"),
            "core knows no leaf", noClasses().that().haveNameMatching(CORE + "\\.[^.]+").or().haveFullyQualifiedName(
                    Canaries.LEAF_FROM_THE_CORE)
                    .should().dependOnClassesThat().resideInAnyPackage(LEAVES).because(
                            "a leaf knows its feature, never the reverse"),
            "mongo stays in its leaves", noClasses().that().resideOutsideOfPackages("..mongo..").should().dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.mongodb..", "org.bson..").because(
                                    "where things are kept is nobody else's business"),
            "pages do not reach around the feature", noClasses().that().resideInAPackage("..web..").or().haveFullyQualifiedName(
                    Canaries.MONGO_FROM_THE_WEB).should().dependOnClassesThat().resideInAnyPackage("..mongo..", "dev.shinchoku.eventlog..")
                    .because(
                            "pages and calls ask what is known, by the port, and never the database"),
            "features meet through what is known", noClasses().that().resideInAPackage("dev.shinchoku.reporting.annualreport..").or()
                    .haveFullyQualifiedName(Canaries.FEATURE_IN_FEATURE).should().dependOnClassesThat().resideInAnyPackage(
                            "dev.shinchoku.reporting.overview..", "dev.shinchoku.reporting.measure..", "dev.shinchoku.reporting.ministry..")
                    .because(
                            "each page can be changed without looking at the others"),
            "controllers are nobody's business", classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic().because(
                    "they are called over HTTP and by nothing else"));

    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.shinchoku.reporting");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("dev.shinchoku.canary");

    @TestFactory
    Stream<DynamicTest> the_service_keeps_the_rule() {
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> a_canary_breaks_the_rule() {
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(rule.getValue().evaluate(
                CANARIES)
                .hasViolation()).isTrue()));
    }

    /** The classes that break the rules. */
    private static final class Canaries {
        private static final String MONGO_IN_THE_CORE = "dev.shinchoku.canary.MongoInTheCore";
        private static final String LEAF_FROM_THE_CORE = "dev.shinchoku.canary.LeafFromTheCore";
        private static final String MONGO_FROM_THE_WEB = "dev.shinchoku.canary.MongoFromTheWeb";
        private static final String FEATURE_IN_FEATURE = "dev.shinchoku.canary.FeatureInFeature";
    }
}
