package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Indicator;

/** Targets are not moved in silence. */
final class Targets {
    private Targets() {}

    static Stream<Finding> mustBeKeptOrTheirChangeExplained(ProgressContent content, Circumstances circumstances) {
        return circumstances.former().stream().flatMap(former -> PlacedIndicator.in(content).flatMap(placed -> formerTarget(placed, former)
                .filter(target -> isMovedInSilence(placed.indicator(), target)).map(target -> Code.TARGET_CHANGED.at(placed.pointer(
                        "target"), Map.of("name", placed.indicator().name(), "former", Numbers.shown(target)))).stream()));
    }

    private static Optional<Double> formerTarget(PlacedIndicator placed, ProgressContent former) {
        return PlacedIndicator.named(placed.indicator().name(), former).flatMap(before -> before.indicator().target());
    }

    private static boolean isMovedInSilence(Indicator indicator, double formerTarget) {
        boolean kept = indicator.target().filter(target -> target == formerTarget).isPresent();
        return !kept && indicator.targetChange().filter(text -> !text.isBlank()).isEmpty();
    }
}
