package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Questions.AskedIndicator;
import dev.shinchoku.intake.report.ProgressContent;

/** The indicators that the round asks of every report. */
final class AskedIndicators {
    private AskedIndicators() {}

    static Stream<Finding> mustBeThere(ProgressContent content, Circumstances circumstances) {
        return asked(circumstances).filter(AskedIndicator::required).filter(asked -> PlacedIndicator.named(asked.name(), content).isEmpty())
                .map(asked -> Code.INDICATOR_MISSING.at("/indicators", Map.of("name", asked.name())));
    }

    static Stream<Finding> mustHaveTheirUnit(ProgressContent content, Circumstances circumstances) {
        return asked(circumstances).flatMap(asked -> asked.unit().stream().flatMap(unit -> PlacedIndicator.named(asked.name(), content)
                .filter(placed -> !PlacedText.areSame(placed.indicator().unit().orElse(""), unit)).stream().map(
                        placed -> Code.UNIT_DIFFERS.at(placed.pointer("unit"), Map.of("name", asked.name(), "unit", unit)))));
    }

    static Stream<Finding> mustHaveAnActual(ProgressContent content, Circumstances circumstances) {
        return asked(circumstances).filter(AskedIndicator::required).flatMap(asked -> PlacedIndicator.named(asked.name(), content).stream())
                .filter(placed -> placed.indicator().actual().isEmpty()).map(placed -> Code.ACTUAL_MISSING.at(placed.pointer("actual"), Map
                        .of("name", placed.indicator().name())));
    }

    private static Stream<AskedIndicator> asked(Circumstances circumstances) {
        return circumstances.questions().indicators().stream();
    }
}
