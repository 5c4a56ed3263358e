package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressStatus;

/** A status that seems to contradict what is told with it is explained in a note. */
final class StatusAndData {
    private StatusAndData() {}

    /** Only a warning: of some indicators less is better. */
    static Stream<Finding> completedMeansTargetsReached(ProgressContent content, Circumstances circumstances) {
        if (content.status() != ProgressStatus.COMPLETED || isExplained(content)) {
            return Stream.empty();
        }
        return PlacedIndicator.in(content).filter(placed -> isUnderTarget(placed.indicator())).map(placed -> Code.COMPLETED_UNDER_TARGET.at(
                placed.pointer("actual"), numbersOf(placed.indicator())));
    }

    static Stream<Finding> discontinuedAsksForANote(ProgressContent content, Circumstances circumstances) {
        return content.status() == ProgressStatus.DISCONTINUED && !isExplained(content)
                ? Stream.of(Code.DISCONTINUED_WITHOUT_NOTE.at("/note"))
                : Stream.empty();
    }

    private static boolean isExplained(ProgressContent content) {
        return PlacedText.in(content, Field.NOTE).anyMatch(PlacedText::isFilled);
    }

    private static boolean isUnderTarget(Indicator indicator) {
        return indicator.actual().flatMap(actual -> indicator.target().filter(target -> actual < target)).isPresent();
    }

    private static Map<String, String> numbersOf(Indicator indicator) {
        return Map.of("name", indicator.name(), "target", Numbers.shown(indicator.target().orElseThrow()), "actual", Numbers.shown(indicator
                .actual().orElseThrow()));
    }
}
