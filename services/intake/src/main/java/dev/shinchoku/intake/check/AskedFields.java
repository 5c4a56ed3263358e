package dev.shinchoku.intake.check;

import java.util.Arrays;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.report.ProgressContent;

/** The fields that the round asks for, and no others, are filled. */
final class AskedFields {
    private AskedFields() {}

    static Stream<Finding> mustBeFilled(ProgressContent content, Circumstances circumstances) {
        return circumstances.questions().fields().stream().filter(Question::required).map(Question::field).filter(field -> isEmpty(content,
                field)).map(field -> Code.REQUIRED.at(field.pointer()));
    }

    static Stream<Finding> othersMustBeEmpty(ProgressContent content, Circumstances circumstances) {
        return Arrays.stream(Field.values()).filter(field -> circumstances.questions().on(field).isEmpty()).flatMap(field -> filled(content,
                field)).map(Code.NOT_ASKED::at);
    }

    private static boolean isEmpty(ProgressContent content, Field field) {
        return switch (field) {
            case RESULTS -> content.results().isBlank();
            case NEXT_PLAN -> content.nextPlan().isBlank();
            case INDICATORS -> content.indicators().isEmpty();
            case EVIDENCE -> content.evidence().isEmpty() && content.attachments().isEmpty();
            case NOTE -> content.note().filter(text -> !text.isBlank()).isEmpty();
        };
    }

    /** Where something stands that belongs to the field. */
    private static Stream<String> filled(ProgressContent content, Field field) {
        return switch (field) {
            case RESULTS, NEXT_PLAN, NOTE -> PlacedText.in(content, field).filter(PlacedText::isFilled).map(PlacedText::pointer);
            case INDICATORS -> isEmpty(content, field) ? Stream.of() : Stream.of(field.pointer());
            case EVIDENCE -> Stream.of(content.evidence().isEmpty() ? "" : field.pointer(), content.attachments().isEmpty()
                    ? ""
                    : "/attachments").filter(pointer -> !pointer.isEmpty());
        };
    }
}
