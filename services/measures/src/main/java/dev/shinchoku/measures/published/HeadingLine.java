package dev.shinchoku.measures.published;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in the form of a heading. Texts have such lines too, so the form alone proves nothing.
 *
 * @param number {@code 3}, {@code 3.1}, or {@code (1)} where the section must be known
 * @param title empty where it stands on the next line
 */
record HeadingLine(Level level, String number, String title) {
    enum Level {
        CHAPTER, SECTION, SUBSECTION
    }

    private static final String DIGITS = "([0-9０-９]{1,2})";
    private static final Pattern CHAPTER = Pattern.compile(DIGITS + "[.．]?(?: (\\d?\\D.*))?|第\\s?" + DIGITS + "\\s?章 ?(.*)");
    private static final Pattern SECTION = Pattern.compile(DIGITS + "\\s?[.．]\\s?" + DIGITS
            + "(?:\\s?((?:\\d(?=[A-Z]))?[^0-9０-９.．(（ ].*))?");
    private static final Pattern SUBSECTION = Pattern.compile("[(（]\\s?" + DIGITS + "\\s?[)）]\\s?(\\d?\\D.*)?");
    private static final Pattern WHOLE_PATH = Pattern.compile(DIGITS + "[.．]" + DIGITS + "\\s?[(（]" + DIGITS + "[)）]\\s?([^(（].*)?");

    static Optional<HeadingLine> in(String text) {
        Matcher path = WHOLE_PATH.matcher(text);
        if (path.matches()) {
            return heading(Level.SUBSECTION, "%s.%s(%s)".formatted(path.group(1), path.group(2), path.group(3)), path, 4);
        }
        Matcher section = SECTION.matcher(text);
        if (section.matches()) {
            return heading(Level.SECTION, section.group(1) + "." + section.group(2), section, 3);
        }
        Matcher subsection = SUBSECTION.matcher(text);
        if (subsection.matches()) {
            return heading(Level.SUBSECTION, "(" + subsection.group(1) + ")", subsection, 2);
        }
        Matcher chapter = CHAPTER.matcher(text);
        if (!chapter.matches()) {
            return Optional.empty();
        }
        int first = chapter.group(1) == null ? 3 : 1;
        return heading(Level.CHAPTER, chapter.group(first), chapter, first + 1);
    }

    private static Optional<HeadingLine> heading(Level level, String number, Matcher line, int titleGroup) {
        String title = line.group(titleGroup);
        return Optional.of(new HeadingLine(level, Glyphs.plain(number), title == null ? "" : Glyphs.withoutGaps(title)));
    }
}
