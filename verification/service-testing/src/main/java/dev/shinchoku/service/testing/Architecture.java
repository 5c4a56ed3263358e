package dev.shinchoku.service.testing;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** How every service is built inside. Each rule is proven to bite by a class that breaks it. */
public final class Architecture {
    private static final Set<String> CLOCKS_AND_DICE = Set.of("java.time.Clock", "java.util.Random", "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> NOW_AND_CHANCE = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    private final String base;

    private Architecture(String base) {
        this.base = base;
    }

    /** @param base package of the service */
    public static Architecture of(String base) {
        return new Architecture(base);
    }

    /** The service's classes, without its tests. */
    public JavaClasses classesOfService() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(base);
    }

    /** The rules, each under the sentence that it holds. */
    public Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a feature's core knows no leaf", classes().that(are("cores", Place::isCore)).should(dependOnNo("leaf", (_,
                target) -> target
                        .isLeaf())).because("technology can change without the rules of the business"));
        rules.put("a leaf knows no other feature's leaf", classes().that(are("leaves", Place::isLeaf)).should(dependOnNo(
                "other feature's leaf", (
                        own, target) -> target.isLeaf() && !own.feature().equals(target.feature()))).because(
                                "features meet through one another's use cases and events"));
        rules.put("deciders, commands, events, refusals and states are plain Java", classes().that(arePure()).should(
                dependOnNoTechnologyClockOrChance()).because(
                        "a decision depends on nothing but what it is given, so it can be tested and replayed"));
        rules.put("controllers stand in web, seen by nobody", classes().that().areAnnotatedWith(
                "org.springframework.web.bind.annotation.RestController").or().areAnnotatedWith("org.springframework.stereotype.Controller")
                .should().resideInAPackage("..web..").andShould().notHaveModifier(PUBLIC).because("a controller is called over HTTP only"));
        rules.put("names say what a thing is", noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Utils?|Manager|Helper)$").because(
                "such a name tells nothing that a reader needs"));
        rules.put("features form no cycle", slices().matching(base + ".(*)..").should().beFreeOfCycles().because(
                "a feature that needs another must be readable after it"));
        rules.put("every package is null-marked", classes().should(standInANullMarkedPackage()).because(
                "null does not exist here, and the build checks that only where it is told"));
        return rules;
    }

    private DescribedPredicate<JavaClass> are(String name, Predicate<Place> which) {
        return DescribedPredicate.describe("are " + name, type -> Place.in(base, type).filter(which).isPresent());
    }

    private DescribedPredicate<JavaClass> arePure() {
        return DescribedPredicate.describe("are deciders, commands, events, refusals or states", type -> {
            JavaClass outermost = outermost(type);
            return Place.in(base, type).filter(Place::isCore).isPresent() && (outermost.getSimpleName().matches(
                    ".*(Decider|Decision|Command|Event|Refusal)") || outermost.isInterface() && outermost.reflect().isSealed());
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
    }

    private ArchCondition<JavaClass> dependOnNo(String what, BiPredicate<Place, Place> forbidden) {
        return condition("depend on no " + what, (type, events) -> {
            Place own = Place.in(base, type).orElseThrow();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<Place> target = Place.in(base, dependency.getTargetClass());
                if (target.filter(place -> forbidden.test(own, place)).isPresent()) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> dependOnNoTechnologyClockOrChance() {
        return condition("depend on no technology, clock or chance", (type, events) -> {
            type.getDirectDependenciesFromSelf().stream().filter(dependency -> isTechnologyOrClock(dependency.getTargetClass().getName()))
                    .forEach(
                            dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            type.getAccessesFromSelf().stream().filter(access -> isNowOrChance(access)).forEach(access -> events.add(SimpleConditionEvent
                    .violated(type, access.getDescription())));
        });
    }

    private static boolean isTechnologyOrClock(String name) {
        return CLOCKS_AND_DICE.contains(name) || Arrays.stream(new String[]{"org.springframework.", "com.mongodb.", "org.bson.",
            "org.apache.kafka.", "jakarta."}).anyMatch(name::startsWith);
    }

    private static boolean isNowOrChance(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.") && NOW_AND_CHANCE.contains(access.getName());
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return condition("stand in a null-marked package", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in a package without @NullMarked"));
            }
        });
    }

    private static ArchCondition<JavaClass> condition(String description, java.util.function.BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
