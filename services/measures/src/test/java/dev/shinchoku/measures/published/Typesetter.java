package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Prints a plan, and extracts its text again as badly as a machine does. Keeps where each piece of a text went, so that a test can tell
 * on which lines a reader went wrong.
 */
final class Typesetter {
    /** A piece of a text, and the line that it stands on. */
    record Trace(int line, String label, Part part, String text) {}

    private static final double PAGE_WIDTH = 62;
    private static final String NEXT_TITLE = "横断的な取組";

    private final Style style;
    private final RandomGenerator random;
    private final List<String> lines = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final int fiscalYear;
    private final String runningTitle;
    private int page = 68;
    private int rowsOnPage;
    private boolean hyphenLost;
    private boolean labelOpen;
    private Source.Section chapter = new Source.Section("", "", "", "", List.of(), List.of());

    Typesetter(Style style, RandomGenerator random, int fiscalYear, String runningTitle) {
        this.style = style;
        this.random = random;
        this.fiscalYear = fiscalYear;
        this.runningTitle = runningTitle;
    }

    String print(Source source) {
        for (int i = 0; i < source.sections().size(); i++) {
            Source.Section section = source.sections().get(i);
            chapter = section.number().matches("\\d+") ? section : chapter;
            if (i == 0) {
                beginPage(false);
            }
            printHeading(section);
            if (!section.items().isEmpty()) {
                printTable(section);
            }
        }
        endPage();
        if (style.odd().cut()) {
            cutOff(random.nextInt(lines.size() / 2));
        }
        return String.join("\n", lines) + "\n";
    }

    private void cutOff(int count) {
        lines.subList(0, count).clear();
        traces.replaceAll(trace -> new Trace(trace.line() - count, trace.label(), trace.part(), trace.text()));
        traces.removeIf(trace -> trace.line() <= 0);
    }

    List<Trace> traces() {
        return traces;
    }

    private void beginPage(boolean inTable) {
        page++;
        rowsOnPage = 0;
        add("別添2");
        add("%d 年度の%s関連施策の実施状況及び %d 年度年次計画".formatted(fiscalYear, runningTitle, fiscalYear + 1));
        if (inTable) {
            add(style.odd().nextTitles()
                    ? printed(String.valueOf(Integer.parseInt(chapter.number()) + 1)) + " " + NEXT_TITLE
                    : printed(chapter
                            .printedNumber()) + " " + chapter.title());
            if (style.titlesRepeated()) {
                printColumnTitles(fiscalYear);
            }
        }
    }

    private void endPage() {
        hyphenLost = false;
        labelOpen = false;
        add("別添2 - %d -".formatted(page));
    }

    private void breakPage() {
        endPage();
        int first = lines.size();
        beginPage(true);
        if (style.formFeeds()) {
            lines.set(first, "\f" + lines.get(first));
        }
    }

    private void printHeading(Source.Section section) {
        boolean alone = section.printedNumber().contains(".") && style.fullWidth();
        if (alone) {
            add(section.printedNumber());
            add(section.title());
        } else {
            add(printed(section.printedNumber()) + " " + section.title());
        }
        if (!section.excerptSource().isEmpty()) {
            add(section.excerptSource());
        }
        section.bullets().forEach(bullet -> LineBreaking.lines("・" + bullet, PAGE_WIDTH, 0).forEach(this::add));
    }

    private String printed(String number) {
        return style.odd().chapterWords() && number.matches("\\d+") ? "第" + widened(number) + "章" : widened(number);
    }

    private String widened(String number) {
        return style.fullWidth() ? number.replace('(', '（').replace(')', '）').replace('1', '１').replace('2', '２') : number;
    }

    private void printColumnTitles(int year) {
        if (style.titlesOnOneLine()) {
            add("項番 担当府省庁 %d 年度年次計画 %d 年度取組の成果、進捗状況及び %d 年度年次計画".formatted(year, fiscalYear, fiscalYear + 1));
        } else {
            add("項番 担当府省庁");
            List.of("%d 年度".formatted(year), "年次計画", "%d 年度".formatted(fiscalYear), "取組の成果、進捗状況及び %d 年度".formatted(fiscalYear + 1), "年次計画")
                    .forEach(this::add);
        }
    }

    private void printTable(Source.Section section) {
        printColumnTitles(style.misprintedYear() ? fiscalYear - 1 : fiscalYear);
        if (style.labels() == Style.Labels.STACKED || style.odd().columns()) {
            section.items().forEach(this::printLabel);
        }
        if (style.odd().columns()) {
            section.items().forEach(item -> left(item).forEach(cell -> printRow(label(section, item), cell, Cell.BLANK)));
            section.items().forEach(item -> right(item).forEach(cell -> printRow(label(section, item), Cell.BLANK, cell)));
        } else {
            section.items().forEach(item -> printItem(section, item));
        }
    }

    private static String label(Source.Section section, Source.Item item) {
        return "%s(%s)".formatted(section.number(), item.letter());
    }

    private void printLabel(Source.Item item) {
        hyphenLost = false;
        List<String> cell = new ArrayList<>();
        for (String name : item.ministries()) {
            boolean broken = name.length() > 5 && random.nextDouble() < style.brokenNames();
            boolean spaced = !broken && random.nextDouble() < style.brokenNames() / 2;
            cell.addAll(broken
                    ? List.of(name.substring(0, 4), name.substring(4))
                    : List.of(spaced ? String.join(" ", name.split("")) : name));
        }
        String label = style.fullWidth() ? "（%s）" : "(%s)";
        add(label.formatted(item.letter()) + " " + cell.removeFirst());
        cell.forEach(this::add);
        labelOpen = style.odd().labelOnBodyLine() && style.labels() == Style.Labels.BEFORE && !style.odd().columns();
    }

    private void printItem(Source.Section section, Source.Item item) {
        String label = label(section, item);
        if (style.labels() == Style.Labels.BEFORE) {
            printLabel(item);
        }
        printRows(item, label, left(item), right(item));
        if (style.labels() == Style.Labels.BEHIND) {
            printLabel(item);
        }
    }

    private List<Cell> left(Source.Item item) {
        return cells(item, Part.PLAN, style.left());
    }

    private List<Cell> right(Source.Item item) {
        List<Cell> right = new ArrayList<>(List.of(Cell.marker(resultsMarker())));
        right.addAll(cells(item, Part.RESULTS, style.right()));
        if (style.blankBeforeMarker()) {
            right.add(Cell.BLANK);
        }
        right.add(Cell.marker(nextPlanMarker()));
        right.addAll(cells(item, Part.NEXT_PLAN, style.right()));
        return right;
    }

    private void printRows(Source.Item item, String label, List<Cell> left, List<Cell> right) {
        int rows = Math.max(left.size(), right.size());
        if (style.blocks()) {
            left.forEach(cell -> printRow(label, cell, Cell.BLANK));
            right.forEach(cell -> printRow(label, Cell.BLANK, cell));
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (rowsOnPage++ >= style.rowsOnPage()) {
                breakPage();
            }
            printRow(label, row < left.size() ? left.get(row) : Cell.BLANK, row < right.size() ? right.get(row) : Cell.BLANK);
            if (row == 3 && style.labels() == Style.Labels.AMID) {
                printLabel(item);
            }
        }
    }

    private void printRow(String label, Cell left, Cell right) {
        if (right.isMarker()) {
            printMarkerRow(label, left, right);
        } else if (left.isBlank() || right.isBlank()) {
            addCell(label, left);
            addCell(label, right);
        } else if (random.nextDouble() < style.sameLine()) {
            addTogether(label, left, right, " ");
        } else if (Glyphs.width(left.text()) >= style.left() - 0.5 && random.nextDouble() < style.glued()) {
            addTogether(label, left, right, "");
        } else if (style.rightFirst()) {
            addCell(label, right);
            addCell(label, left);
        } else {
            addCell(label, left);
            addCell(label, right);
        }
    }

    private void printMarkerRow(String label, Cell left, Cell marker) {
        String text = marker.text();
        if (random.nextDouble() < style.brokenMarker()) {
            int cut = 2 + random.nextInt(text.length() - 3);
            addTogether(label, left, Cell.marker(text.substring(0, cut)), " ");
            add(text.substring(cut));
        } else if (random.nextDouble() < style.markerOnLine()) {
            addTogether(label, left, marker, " ");
        } else if (style.rightFirst()) {
            addCell(label, marker);
            addCell(label, left);
        } else {
            addCell(label, left);
            addCell(label, marker);
        }
    }

    private void addTogether(String label, Cell left, Cell right, String between) {
        if (left.isBlank()) {
            addCell(label, right);
            return;
        }
        String rest = lost(left.text());
        add(rest + (rest.equals(left.text()) ? between : "") + lost(right.text()));
        hyphenLost = !lost(right.text()).equals(right.text());
        trace(label, left);
        trace(label, right);
    }

    private void addCell(String label, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        add(lost(cell.text()));
        hyphenLost = !lost(cell.text()).equals(cell.text());
        trace(label, cell);
    }

    /** The extraction takes a hyphen at a line's end for a broken word's: it drops it, and goes on with its next line. */
    private String lost(String text) {
        return style.loseHyphens() && text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    }

    private void trace(String label, Cell cell) {
        cell.part().ifPresent(part -> traces.add(new Trace(lines.size(), label, part, cell.text())));
    }

    private void add(String text) {
        if (hyphenLost || labelOpen) {
            lines.set(lines.size() - 1, lines.getLast() + (labelOpen ? " " : "") + text);
        } else {
            lines.add(text);
        }
        hyphenLost = false;
        labelOpen = false;
    }

    private String resultsMarker() {
        return style.oddBrackets() ? "‹成果・進捗状況›" : "<成果・進捗状況>";
    }

    private String nextPlanMarker() {
        return (style.oddBrackets() ? "‹%d 年度年次計画›" : "<%d 年度年次計画>").formatted(fiscalYear + 1);
    }

    private List<Cell> cells(Source.Item item, Part part, double width) {
        List<Cell> cells = new ArrayList<>();
        for (String paragraph : paragraphs(item.text(part))) {
            List<String> broken = LineBreaking.lines(paragraph, width, paragraph.startsWith("・") ? style.hang() : 0);
            for (int i = 0; i < broken.size(); i++) {
                boolean stretch = i + 1 < broken.size() && Glyphs.width(broken.get(i)) < width - 2 && random.nextDouble() < style.spaced();
                cells.add(Cell.text(part, stretch ? stretched(broken.get(i)) : broken.get(i)));
            }
        }
        return cells;
    }

    private static String stretched(String line) {
        return line.replaceAll("(?<=[^\\x00-\\x7f])(?=\\S)|(?<=\\S)(?=[^\\x00-\\x7f])", " ").strip();
    }

    private List<String> paragraphs(Source.Text text) {
        List<String> paragraphs = new ArrayList<>();
        for (Source.Share share : text.shares()) {
            String tag = share.ministry().isEmpty() ? "" : tag(share.ministry());
            if (style.tagOnOwnLine() && !tag.isEmpty()) {
                paragraphs.add(tag);
                paragraphs.addAll(share.paragraphs());
            } else {
                paragraphs.add(tag + share.paragraphs().getFirst());
                paragraphs.addAll(share.paragraphs().subList(1, share.paragraphs().size()));
            }
        }
        paragraphs.add(paragraphs.removeLast() + text.tail());
        return paragraphs;
    }

    private String tag(String ministry) {
        if (style.oneSidedTags() && random.nextInt(3) == 0) {
            return random.nextBoolean() ? "[" + ministry + " " : ministry + "] ";
        }
        return (style.fullWidth() ? "【%s】" : "[%s]").formatted(ministry);
    }
}
