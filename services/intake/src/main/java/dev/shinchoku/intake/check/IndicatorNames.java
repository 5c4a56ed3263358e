package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** An indicator is known by its name from round to round. */
final class IndicatorNames {
    private IndicatorNames() {}

    static Stream<Finding> mustDiffer(ProgressContent content, Circumstances circumstances) {
        return PlacedIndicator.in(content).filter(placed -> isAmongThoseBefore(placed, content)).map(placed -> Code.INDICATOR_TWICE.at(
                placed
                        .pointer("name"), Map.of("name", placed.indicator().name())));
    }

    private static boolean isAmongThoseBefore(PlacedIndicator placed, ProgressContent content) {
        return PlacedIndicator.named(placed.indicator().name(), content).orElseThrow().index() < placed.index();
    }
}
