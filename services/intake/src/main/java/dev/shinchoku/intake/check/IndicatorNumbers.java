package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** A number is one that every format can carry exactly, and says what it counts. */
final class IndicatorNumbers {
    private static final double MOST = 1e15;

    private IndicatorNumbers() {}

    static Stream<Finding> mustBeInRange(ProgressContent content, Circumstances circumstances) {
        return PlacedIndicator.in(content).flatMap(placed -> Stream.concat(outOfRange(placed.pointer("target"), placed.indicator()
                .target()), outOfRange(placed.pointer("actual"), placed.indicator().actual())));
    }

    static Stream<Finding> mustHaveAUnit(ProgressContent content, Circumstances circumstances) {
        return PlacedIndicator.in(content).filter(IndicatorNumbers::hasNumber).filter(placed -> placed.indicator().unit().filter(
                unit -> !unit.isBlank()).isEmpty()).map(placed -> Code.UNIT_MISSING.at(placed.pointer("unit"), Map.of("name", placed
                        .indicator().name())));
    }

    private static Stream<Finding> outOfRange(String pointer, Optional<Double> number) {
        return number.filter(value -> !(Math.abs(value) <= MOST)).map(_ -> Code.NUMBER_OUT_OF_RANGE.at(pointer, Map.of("most",
                "1,000,000,000,000,000"))).stream();
    }

    private static boolean hasNumber(PlacedIndicator placed) {
        return placed.indicator().target().isPresent() || placed.indicator().actual().isPresent();
    }
}
