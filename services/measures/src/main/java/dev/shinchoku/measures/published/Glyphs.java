package dev.shinchoku.measures.published;

import java.text.Normalizer;
import java.util.stream.IntStream;

/** What is known of single characters: how wide they print, and where a line may break (JIS X 4051, in short). */
final class Glyphs {
    private static final String NEVER_FIRST = "、。,.・:;?!ー」』)】〕〉》]}’”ぁぃぅぇぉっゃゅょァィゥェォッャュョ々，．：；？！）］｝";
    private static final String NEVER_LAST = "「『(【〔〈《[{‘“（［｛";
    private static final double HALF = 0.5;
    private static final double GAP = 0.25;

    private Glyphs() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** The printed width in full-width characters. The spaces of a letter-spaced text count nothing: the extraction made them. */
    static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widthAt(text, i);
        }
        return width;
    }

    private static double widthAt(String text, int i) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c)) {
            return isGapInJapanese(text, i) ? 0 : GAP;
        }
        return c < 0x250 || c >= 0xFF61 && c <= 0xFF9F ? HALF : 1;
    }

    /** Whether a space stands between two characters between which Japanese prints none. */
    static boolean isGapInJapanese(String text, int i) {
        return Character.isWhitespace(text.charAt(i)) && i > 0 && i + 1 < text.length() && isJapanese(text.charAt(i - 1))
                && isJapanese(text.charAt(i + 1));
    }

    /** Whether the space stands between two units that both stand alone, as all do in a letter-spaced line. */
    static boolean isWithinLetterSpacing(String text, int space) {
        if (!Character.isWhitespace(text.charAt(space))) {
            return false;
        }
        int start = text.lastIndexOf(' ', space - 1) + 1;
        int end = text.indexOf(' ', space + 1);
        return start > 0 && end > 0 && isUnit(text.substring(start, space)) && isUnit(text.substring(space + 1, end));
    }

    private static boolean isUnit(String text) {
        return text.length() == 1 || text.chars().allMatch(c -> isWordPart((char) c));
    }

    static int gapsInJapanese(String text) {
        return (int) IntStream.range(0, text.length()).filter(i -> isGapInJapanese(text, i)).count();
    }

    /** The text without the spaces of letter-spacing, and those that Japanese punctuation prints by itself. */
    static String withoutGaps(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean behindPoint = i > 0 && text.charAt(i) == ' ' && "、。・".indexOf(text.charAt(i - 1)) >= 0;
            if (!isGapInJapanese(text, i) && !behindPoint) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString().strip();
    }

    static boolean isJapanese(char c) {
        return c >= 0x2E80;
    }

    /** A letter or digit of a word that a line does not break. */
    static boolean isWordPart(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean mayBegin(char c) {
        return c == '・' || NEVER_FIRST.indexOf(c) < 0;
    }

    static boolean mayEnd(char c) {
        return NEVER_LAST.indexOf(c) < 0;
    }

    static boolean isOpening(char c) {
        return NEVER_LAST.indexOf(c) >= 0;
    }
}
