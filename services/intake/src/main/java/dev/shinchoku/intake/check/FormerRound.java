package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.report.ProgressContent;

/** What a new report is expected to tell anew, and what to go on telling. */
final class FormerRound {
    private FormerRound() {}

    static Stream<Finding> textsShouldDiffer(ProgressContent content, Circumstances circumstances) {
        return circumstances.former().stream().flatMap(former -> Stream.concat(same(Field.RESULTS, content.results(), former.results()),
                same(Field.NEXT_PLAN, content.nextPlan(), former.nextPlan())));
    }

    /** An indicator with a target that is told no more is a target that vanishes: a note explains it. One that the round requires is an error. */
    static Stream<Finding> indicatorsShouldStay(ProgressContent content, Circumstances circumstances) {
        if (circumstances.questions().on(Field.INDICATORS).isEmpty() || PlacedText.in(content, Field.NOTE).anyMatch(PlacedText::isFilled)) {
            return Stream.empty();
        }
        return circumstances.former().stream().flatMap(PlacedIndicator::in).filter(before -> before.indicator().target().isPresent()).map(
                before -> before.indicator().name()).filter(name -> PlacedIndicator.named(name, content).isEmpty()).filter(
                        name -> !isRequired(name, circumstances)).map(name -> Code.INDICATOR_LEFT_OUT.at("/indicators", Map.of("name",
                                name)));
    }

    private static Stream<Finding> same(Field field, String text, String former) {
        return !text.isBlank() && PlacedText.areSame(text, former)
                ? Stream.of(Code.SAME_AS_LAST_ROUND.at(field.pointer()))
                : Stream.empty();
    }

    private static boolean isRequired(String name, Circumstances circumstances) {
        return circumstances.questions().indicators().stream().anyMatch(asked -> asked.required() && PlacedText.areSame(asked.name(),
                name));
    }
}
