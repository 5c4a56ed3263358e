package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sorts lines into outline and tables. */
final class PageReader {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。)）】\\]>＞›]");

    private static final int LINES_OF_A_TITLE = 3;
    private final Names names;
    private final Warnings warnings;
    private final Outline outline;
    private final ColumnTitles titles;
    private final List<Table> tables = new ArrayList<>();
    private final List<Line> lines;
    private boolean aboveTable;
    private boolean tableSeen;
    private boolean atPageTop;

    PageReader(Names names, int fiscalYear, Warnings warnings, List<Line> lines) {
        this.names = names;
        this.warnings = warnings;
        this.outline = new Outline(warnings);
        this.titles = new ColumnTitles(fiscalYear, warnings);
        this.lines = lines;
        tables.add(new Table(Place.NOWHERE, false, new LabelCells(names, warnings)));
    }

    void read() {
        for (int index = 0; index < lines.size(); index++) {
            take(index);
        }
        titles.close();
        if (!tableSeen && !outline.quotes()) {
            outline.withdraw();
        }
    }

    List<Table> tables() {
        return tables;
    }

    List<PublishedHeading> headings() {
        return outline.headings();
    }

    private void take(int index) {
        Line line = lines.get(index);
        atPageTop |= line.opensPage();
        if (titles.take(line, atPageTop)) {
            tableSeen |= ColumnTitles.begin(line);
            enterTable();
        } else if (aboveTable ? !beginsTable(line) : isHeading(index)) {
            aboveTable = true;
            outline.take(line, index + 1 < lines.size() && lines.get(index + 1).text().startsWith("・"));
        } else if (atPageTop && outline.isRepeated(line) || outline.isRepeatedWithNumber(line)) {
            warnings.furniture(line, "A running title.");
        } else if (atPageTop && outline.isRunningChapter(line)) {
            warnings.add(line.number(), line.text(), Reason.UNPLACED,
                    "Looks like the running title of a chapter that does not begin here.");
        } else {
            enterTable();
            takeBody(line, index);
        }
    }

    private void takeBody(Line line, int index) {
        Line next = index + 1 < lines.size() ? lines.get(index + 1) : new Line(line.number(), false, "");
        if (tables.getLast().take(line, next)) {
            titles.close();
            atPageTop = false;
        }
        tableSeen |= beginsTable(line);
    }

    private void enterTable() {
        if (aboveTable && !tables.getLast().place.equals(outline.place())) {
            outline.warnOfBareChapter();
            tables.add(new Table(outline.place(), true, new LabelCells(names, warnings)));
        }
        aboveTable = false;
    }

    private boolean beginsTable(Line line) {
        return LabelCells.isLabelLine(line, names) || Markers.isIn(line.text());
    }

    /** In a table, a heading needs more than its form: the right number, a sentence's end before it, and a table's beginning behind it. */
    private boolean isHeading(int index) {
        Optional<HeadingLine> heading = HeadingLine.in(lines.get(index).text());
        if (heading.isEmpty() || lines.get(index).text().endsWith("。") || !outline.canGoOnWith(heading.get())) {
            return false;
        }
        if (heading.get().level() == HeadingLine.Level.CHAPTER && atPageTop && !isFollowedBySection(index)) {
            return false;
        }
        boolean first = outline.place().isNowhere() && tables.getLast().isEmpty();
        return first && heading.get().level() != HeadingLine.Level.SUBSECTION || endsSentence(index) && isFollowedByTable(index);
    }

    /** Chapters have sections: at a page's top, a chapter's title with none below is a running title. */
    private boolean isFollowedBySection(int index) {
        return lines.subList(index + 1, Math.min(lines.size(), index + 1 + LINES_OF_A_TITLE)).stream()
                .anyMatch(line -> HeadingLine.in(line.text()).filter(heading -> heading.level() == HeadingLine.Level.SECTION).isPresent());
    }

    private boolean endsSentence(int index) {
        return index == 0 || tables.getLast().lines.isEmpty() || SENTENCE_END.matcher(tables.getLast().lines.getLast().text()).matches();
    }

    private boolean isFollowedByTable(int index) {
        for (Line line : lines.subList(index + 1, lines.size())) {
            if (ColumnTitles.begin(line)) {
                return true;
            }
            if (beginsTable(line)) {
                return LabelCells.isLabelLine(line, names) && line.plain().startsWith("(ア)");
            }
        }
        return true;
    }
}
