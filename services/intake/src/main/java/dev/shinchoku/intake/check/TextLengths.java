package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.report.ProgressContent;

/** No text is longer than the round allows, counted as people count: an emoji is one character. */
final class TextLengths {
    private TextLengths() {}

    static Stream<Finding> mustBeKept(ProgressContent content, Circumstances circumstances) {
        return circumstances.questions().fields().stream().flatMap(question -> question.mostCharacters().stream().flatMap(
                most -> longerThan(most, content, question)));
    }

    private static Stream<Finding> longerThan(int most, ProgressContent content, Question question) {
        return PlacedText.in(content, question.field()).filter(placed -> length(placed) > most).map(placed -> Code.TOO_LONG.at(placed
                .pointer(), Map.of("most", String.valueOf(most), "length", String.valueOf(length(placed)))));
    }

    private static int length(PlacedText placed) {
        return placed.text().codePointCount(0, placed.text().length());
    }
}
