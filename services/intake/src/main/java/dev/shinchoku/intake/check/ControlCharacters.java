package dev.shinchoku.intake.check;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** Texts are what people read: line ends and tabs are the only control characters in them, so that every format can carry them. */
final class ControlCharacters {
    private ControlCharacters() {}

    static Stream<Finding> mustNotBeThere(ProgressContent content, Circumstances circumstances) {
        return PlacedText.allIn(content).flatMap(placed -> first(placed.text()).stream().mapToObj(at -> finding(placed, at)));
    }

    private static OptionalInt first(String text) {
        return IntStream.range(0, text.length()).filter(at -> isForbidden(text.charAt(at))).findFirst();
    }

    private static boolean isForbidden(char character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static Finding finding(PlacedText placed, int at) {
        return Code.CONTROL_CHARACTER.at(placed.pointer(), Map.of("character", "U+%04X".formatted((int) placed.text().charAt(at)),
                "position",
                String.valueOf(placed.text().codePointCount(0, at) + 1)));
    }
}
