package dev.shinchoku.intake.check;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Attachment;
import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;

/**
 * A text of a content.
 *
 * @param pointer to it in the content
 */
record PlacedText(String pointer, String text) {
    /** What was asked for as a field, by the ministry and jointly. */
    static Stream<PlacedText> in(ProgressContent content, Field field) {
        return switch (field) {
            case RESULTS -> withJoint(field, content.results(), content.joint().map(ProgressContent.JointText::results));
            case NEXT_PLAN -> withJoint(field, content.nextPlan(), content.joint().map(ProgressContent.JointText::nextPlan));
            case NOTE -> content.note().map(text -> new PlacedText(field.pointer(), text)).stream();
            case INDICATORS, EVIDENCE -> Stream.empty();
        };
    }

    static Stream<PlacedText> allIn(ProgressContent content) {
        return Stream.of(in(content, Field.RESULTS), in(content, Field.NEXT_PLAN), in(content, Field.NOTE),
                numbered(content.indicators().size()).flatMap(i -> of(i, content.indicators().get(i))),
                numbered(content.evidence().size()).flatMap(i -> of(i, content.evidence().get(i))),
                numbered(content.attachments().size()).flatMap(i -> of(i, content.attachments().get(i)))).flatMap(texts -> texts);
    }

    boolean isFilled() {
        return !text.isBlank();
    }

    /** What is the same whatever the width of its letters and the white space between them: full-width and half-width alike. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    static boolean areSame(String one, String other) {
        return normalised(one).equals(normalised(other));
    }

    private static Stream<PlacedText> withJoint(Field field, String text, Optional<String> joint) {
        return Stream.concat(Stream.of(new PlacedText(field.pointer(), text)), joint.map(told -> new PlacedText("/joint" + field.pointer(),
                told))
                .stream());
    }

    private static Stream<PlacedText> of(int index, Indicator indicator) {
        String pointer = "/indicators/" + index + "/";
        Stream<PlacedText> name = Stream.of(new PlacedText(pointer + "name", indicator.name()));
        Stream<PlacedText> unit = indicator.unit().map(text -> new PlacedText(pointer + "unit", text)).stream();
        Stream<PlacedText> change = indicator.targetChange().map(text -> new PlacedText(pointer + "targetChange", text)).stream();
        return Stream.of(name, unit, change).flatMap(texts -> texts);
    }

    private static Stream<PlacedText> of(int index, Evidence evidence) {
        String pointer = "/evidence/" + index;
        return Stream.of(new PlacedText(pointer + "/title", evidence.title()), new PlacedText(pointer + "/url", evidence.url()));
    }

    private static Stream<PlacedText> of(int index, Attachment attachment) {
        String pointer = "/attachments/" + index;
        return Stream.of(new PlacedText(pointer + "/title", attachment.title()), new PlacedText(pointer + "/fileName", attachment
                .fileName()));
    }

    private static Stream<Integer> numbered(int count) {
        return IntStream.range(0, count).boxed();
    }
}
