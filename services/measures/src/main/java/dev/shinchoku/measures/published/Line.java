package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the source that is not blank.
 *
 * @param number from 1, over all pages
 * @param opensPage whether a page begins with it
 * @param text without the spaces around it, and with one plain space for each run of spaces
 */
record Line(int number, boolean opensPage, String text) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    /** The lines of a text; a form feed begins a page. */
    static List<Line> of(String source) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        boolean opensPage = true;
        for (String line : source.split("\r\n|[\r\n]", -1)) {
            number++;
            for (String part : line.splitWithDelimiters("\f", 0)) {
                opensPage |= part.equals("\f");
                String text = SPACES.matcher(part).replaceAll(" ").strip();
                if (!text.isEmpty()) {
                    lines.add(new Line(number, opensPage, text));
                    opensPage = false;
                }
            }
        }
        return lines;
    }

    /** Its text with letter-spacing and the variants of digits and brackets undone: for comparing, never for keeping. */
    String plain() {
        return Glyphs.plain(text);
    }
}
