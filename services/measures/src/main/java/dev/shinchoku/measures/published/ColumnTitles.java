package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table's column titles. The extraction breaks them into pieces and puts the first labels between them, so they are known by their
 * words, from 項番 or a page's top to the first line of a body. A year that is not the plan's is warned of.
 */
final class ColumnTitles {
    private static final Pattern WORDS = Pattern.compile("(項番|担当府省庁?|担当省庁|\\d{4}年度|年次計画|取組の成果|成果|[、・,]|進捗状況|及び)+");
    private static final Pattern START = Pattern.compile(".*(項番|担当府省|担当省庁).*");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年度");

    private record Year(int year, Line line) {}

    private final int fiscalYear;
    private final Warnings warnings;
    private final List<Year> years = new ArrayList<>();
    private boolean open;

    ColumnTitles(int fiscalYear, Warnings warnings) {
        this.fiscalYear = fiscalYear;
        this.warnings = warnings;
    }

    static boolean begin(Line line) {
        return WORDS.matcher(line.plain()).matches() && START.matcher(line.plain()).matches();
    }

    /** Takes the line if it is a column title where one can stand. */
    boolean take(Line line, boolean atPageTop) {
        open |= begin(line) || atPageTop;
        if (!open || !WORDS.matcher(line.plain()).matches()) {
            return false;
        }
        warnings.furniture(line, "A column's title.");
        YEAR.matcher(line.plain()).results().forEach(year -> years.add(new Year(Integer.parseInt(year.group(1)), line)));
        return true;
    }

    /** Nothing below is a column title until the next table or page. */
    void close() {
        List<Integer> expected = years.size() == 3 ? List.of(fiscalYear, fiscalYear, fiscalYear + 1) : List.of();
        for (int i = 0; i < years.size(); i++) {
            Year printed = years.get(i);
            boolean right = expected.isEmpty()
                    ? printed.year == fiscalYear || printed.year == fiscalYear + 1
                    : printed.year == expected.get(i);
            if (!right) {
                warnings.add(printed.line.number(), printed.line.text(), Reason.MISPRINTED_YEAR,
                        "A column's title says %d in a page imported for %d; read as the plan's own year.".formatted(printed.year,
                                fiscalYear));
            }
        }
        years.clear();
        open = false;
    }
}
