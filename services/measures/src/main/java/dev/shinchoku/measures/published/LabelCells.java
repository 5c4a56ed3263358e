package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The first two columns of a table: labels, and the ministries that follow them. Whatever else stands on their lines is body. */
final class LabelCells {
    private static final Pattern LABEL = Pattern.compile("^[(（]\\s*([ア-ンｱ-ﾝ])\\s*[)）]\\s*");
    private static final Pattern UNCERTAIN = Pattern.compile("関係(府省庁|府省|省庁)");
    private static final Pattern UNKNOWN_NAME = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー・]{2,}");
    private static final double LONGEST_NAME = 12;

    private final Names names;
    private final Warnings warnings;
    private final List<LabelCell> cells = new ArrayList<>();
    private boolean rightBefore;

    LabelCells(Names names, Warnings warnings) {
        this.names = names;
        this.warnings = warnings;
    }

    /** Whether a label and names stand on the line, and nothing else. */
    static boolean isLabelLine(Line line, Names names) {
        Matcher label = LABEL.matcher(line.text());
        String after = label.lookingAt() ? line.text().substring(label.end()) : "-";
        return after.isEmpty() || names.in(after).isPresent() || label.lookingAt() && names.leading(Glyphs.plain(after)).isPresent();
    }

    List<LabelCell> cells() {
        return cells;
    }

    /** Whether a label or its ministries stand right before. */
    boolean isRightBefore() {
        return rightBefore;
    }

    /** Takes labels and names off the line's start; what is left is body. */
    String take(Line line, Line next, int rowsBefore) {
        String left = line.text();
        Matcher label = LABEL.matcher(left);
        while (label.lookingAt() && isLabel(letter(label), left.substring(label.end()))) {
            cells.add(new LabelCell(letter(label), line.number(), rowsBefore));
            rightBefore = true;
            left = takeNames(line, left.substring(label.end()), next);
            label = LABEL.matcher(left);
        }
        return left.equals(line.text()) ? takeLoneNames(line, next) : left;
    }

    void bodyFollows() {
        rightBefore = false;
    }

    private static char letter(Matcher label) {
        return Glyphs.plain(label.group(1)).charAt(0);
    }

    /** A reference to another item may begin a line too: a label stands alone, before names, or where it is the next in order. */
    private boolean isLabel(char letter, String after) {
        boolean next = cells.isEmpty() ? letter == 'ア' : letter == Gojuon.after(cells.getLast().letter);
        return after.isEmpty() ? next || cells.isEmpty() : next && Glyphs.width(after) <= LONGEST_NAME || beginsWithName(after);
    }

    private boolean beginsWithName(String text) {
        return names.leading(Glyphs.plain(text)).isPresent() || names.stopsWithinName(text) || LABEL.matcher(text).lookingAt();
    }

    private String takeNames(Line line, String text, Line next) {
        LabelCell cell = cells.getLast();
        if (text.isEmpty()) {
            return "";
        }
        for (int end : ends(text).toList()) {
            if (cell.take(text.substring(0, end), names)) {
                noteUncertain(line, text.substring(0, end));
                return takeUnknown(line, text.substring(end).strip());
            }
        }
        if (names.stopsWithinName(text) && Glyphs.width(text) <= LONGEST_NAME) {
            cell.leaveBroken(text);
            return "";
        }
        return takeUnknown(line, text);
    }

    private String takeUnknown(Line line, String text) {
        if (text.isEmpty() || Glyphs.width(text) > LONGEST_NAME || !UNKNOWN_NAME.matcher(Glyphs.plain(text)).matches() || LABEL.matcher(
                text).lookingAt()) {
            return text;
        }
        warnings.add(line.number(), text, Reason.UNKNOWN_MINISTRY, "The registry knows no such ministry; the measure was read without it.");
        return "";
    }

    private String takeLoneNames(Line line, Line next) {
        if (cells.isEmpty()) {
            return line.text();
        }
        LabelCell cell = cells.getLast();
        boolean fits = Glyphs.width(line.text()) <= LONGEST_NAME;
        if (fits && cell.take(line.text(), names)) {
            noteUncertain(line, line.text());
            noteApart(line);
            return "";
        }
        if (fits && rightBefore && goesOnIn(next, cell.broken() + line.text())) {
            cell.leaveBroken(line.text());
            return "";
        }
        return rightBefore ? takeNamesBeforeBody(line.text()) : line.text();
    }

    private boolean goesOnIn(Line next, String broken) {
        return names.stopsWithinName(broken) && ends(next.text()).anyMatch(end -> names.in(broken + next.text().substring(0, end))
                .isPresent());
    }

    /** The last of a label's ministries can stand before its body's first line. */
    private String takeNamesBeforeBody(String text) {
        return ends(text).filter(end -> Glyphs.width(text.substring(0, end)) <= LONGEST_NAME && cells.getLast().take(text.substring(0, end),
                names)).findFirst().map(end -> text.substring(end).strip()).orElse(text);
    }

    /** Where the names can end: at the text's end, or at a space that is not one of letter-spacing, the last first. */
    private static Stream<Integer> ends(String text) {
        return Stream.concat(Stream.of(text.length()), IntStream.range(1, text.length()).map(i -> text.length() - i)
                .filter(i -> text.charAt(i) == ' ' && !Glyphs.isWithinLetterSpacing(text, i)).boxed());
    }

    private void noteApart(Line line) {
        if (!rightBefore) {
            warnings.add(line.number(), line.text(), Reason.UNSURE_PLACE,
                    "A ministry apart from its label; taken for (%s), the last label above.".formatted(cells.getLast().letter));
        }
    }

    private void noteUncertain(Line line, String text) {
        if (UNCERTAIN.matcher(Glyphs.plain(text)).find()) {
            warnings.add(line.number(), text, Reason.UNKNOWN_MINISTRY,
                    "The page does not say which ministries these are; the measure was read without them.");
        }
    }
}
