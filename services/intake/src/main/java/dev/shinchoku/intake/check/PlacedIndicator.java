package dev.shinchoku.intake.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Indicator;

/** @param index of the indicator in its content */
record PlacedIndicator(int index, Indicator indicator) {
    static Stream<PlacedIndicator> in(ProgressContent content) {
        List<Indicator> indicators = content.indicators();
        return IntStream.range(0, indicators.size()).mapToObj(index -> new PlacedIndicator(index, indicators.get(index)));
    }

    /** Names are the same whatever the width of their letters. */
    static Optional<PlacedIndicator> named(String name, ProgressContent content) {
        return in(content).filter(placed -> placed.hasName(name)).findFirst();
    }

    boolean hasName(String name) {
        return PlacedText.areSame(indicator.name(), name);
    }

    String pointer(String field) {
        return "/indicators/" + index + "/" + field;
    }
}
