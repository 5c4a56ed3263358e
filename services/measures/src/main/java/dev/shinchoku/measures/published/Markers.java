package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the right column's markers in a table's lines: on lines of their own, at the end of the left column's line, broken over two lines,
 * with brackets of any kind or with one missing.
 */
final class Markers {
    private static final String OPEN = "[<＜‹〈《]";
    private static final String CLOSE = "[>＞›〉》]";
    private static final Pattern WHOLE = Pattern.compile(spaced(OPEN, "成果", "[・･·、]", "進捗状況", CLOSE) + "|" + spaced(OPEN, "YYYY", "年度年次計画",
            CLOSE));
    private static final Pattern PLAIN = Pattern.compile(OPEN + "(成果[・·、]進捗状況|\\d{4}年度年次計画)" + CLOSE);
    private static final Pattern WITHOUT_OPENING = Pattern.compile("(成果[・·、]進捗状況|\\d{4}年度年次計画)" + CLOSE);
    private static final Pattern WITHOUT_CLOSING = Pattern.compile(OPEN + "(成果[・·、]進捗状況|\\d{4}年度年次計画)");
    private static final Pattern LAST_OPENING = Pattern.compile(".*(" + OPEN + ".{0,14})$");
    private static final int LINES_BETWEEN_HALVES = 3;

    private final int nextYear;
    private final Warnings warnings;
    private final List<Row> rows = new ArrayList<>();

    Markers(int fiscalYear, Warnings warnings) {
        this.nextYear = fiscalYear + 1;
        this.warnings = warnings;
    }

    private static String spaced(String... parts) {
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            if (part.equals("YYYY")) {
                pattern.append("(?:[0-9０-９]\\s*){4}");
            } else if (part.startsWith("[")) {
                pattern.append(part).append("\\s*");
            } else {
                part.chars().forEach(c -> pattern.append((char) c).append("\\s*"));
            }
        }
        return pattern.toString();
    }

    static boolean isIn(String text) {
        return WHOLE.matcher(text).find();
    }

    /** The rows of a table; each holds at most one marker, behind its text. */
    List<Row> rows(List<Row> lines) {
        List<Row> waiting = new ArrayList<>(lines);
        while (!waiting.isEmpty()) {
            Row line = waiting.removeFirst();
            Matcher whole = WHOLE.matcher(line.text());
            if (whole.find()) {
                addCut(line, whole.start(), whole.end(), whole.group());
            } else if (!addBroken(line, waiting) && !addWithOneBracket(line)) {
                rows.add(line);
            }
        }
        return rows;
    }

    private void addCut(Row line, int start, int end, String marker) {
        String before = line.text().substring(0, start).strip();
        String after = line.text().substring(end).strip();
        rows.add(new Row(line.number(), before, kind(line.number(), marker), line.afterLabel(), Row.Side.LEFT));
        if (!after.isEmpty()) {
            rows.add(new Row(line.number(), after, Marker.NONE, false, Row.Side.RIGHT));
        }
    }

    private boolean addBroken(Row line, List<Row> waiting) {
        Matcher opening = LAST_OPENING.matcher(line.text());
        if (!opening.matches()) {
            return false;
        }
        for (int i = 0; i < Math.min(LINES_BETWEEN_HALVES, waiting.size()); i++) {
            Row other = waiting.get(i);
            Optional<Integer> rest = startOfRest(opening.group(1), other.text());
            if (rest.isPresent()) {
                String ending = other.text().substring(rest.get());
                addCut(line, opening.start(1), line.text().length(), opening.group(1) + ending);
                waiting.set(i, new Row(other.number(), other.text().substring(0, rest.get()).strip(), Marker.NONE, other.afterLabel(),
                        Row.Side.LEFT));
                warnings.add(other.number(), ending, Reason.FURNITURE, "The rest of a marker.");
                return true;
            }
        }
        return false;
    }

    /** Where the other half of a broken marker begins: at a line's start, or behind a space. */
    private static Optional<Integer> startOfRest(String half, String line) {
        for (int start = 0; start >= 0; start = nextWord(line, start)) {
            if (PLAIN.matcher(Glyphs.plain(half + line.substring(start))).matches()) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private static int nextWord(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private boolean addWithOneBracket(Row line) {
        Matcher opening = LAST_OPENING.matcher(line.text());
        if (opening.matches() && WITHOUT_CLOSING.matcher(Glyphs.plain(opening.group(1))).matches()) {
            addCut(line, opening.start(1), line.text().length(), opening.group(1));
            return true;
        }
        for (int start = 0; start >= 0; start = nextWord(line.text(), start)) {
            if (WITHOUT_OPENING.matcher(Glyphs.plain(line.text().substring(start))).matches()) {
                addCut(line, start, line.text().length(), line.text().substring(start));
                return true;
            }
        }
        return false;
    }

    private Marker kind(int line, String marker) {
        warnings.add(line, marker, Reason.FURNITURE, "A marker.");
        String plain = Glyphs.plain(marker);
        if (plain.contains("成果")) {
            return Marker.RESULTS;
        }
        if (!plain.contains(Integer.toString(nextYear))) {
            warnings.add(line, marker, Reason.MISPRINTED_YEAR, "The marker's year should be %d; read as the next plan.".formatted(
                    nextYear));
        }
        return Marker.NEXT_PLAN;
    }
}
