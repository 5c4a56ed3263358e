package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.shinchoku.contracts.Ministries;

/**
 * Reads pages of a published annual plan from text that a machine extracted from them. The two columns of the plan's table, which stand
 * interleaved line by line in such a text, are separated by how well lines fit behind one another. Safe for use by several threads.
 */
public final class PublishedPages {
    private final Names names;

    public PublishedPages(Ministries registry) {
        this.names = new Names(registry);
    }

    /**
     * @param text one page or more, with a form feed between pages
     * @param fiscalYear the year whose plan stands in the left column
     */
    public PublishedPage read(String text, int fiscalYear) {
        Warnings warnings = new Warnings();
        List<Line> lines = new Furniture(warnings).remove(Line.of(text));
        PageReader reader = new PageReader(names, fiscalYear, warnings, lines);
        reader.read();
        Map<Table, List<Row>> rows = new LinkedHashMap<>();
        reader.tables().stream().filter(table -> !table.isEmpty()).forEach(table -> rows.put(table, table.rows(fiscalYear, warnings)));
        Typography typography = Typography.of(lines, rows.values().stream().flatMap(List::stream).toList());
        List<PublishedMeasure> measures = new ArrayList<>();
        rows.forEach((table, body) -> measures.addAll(new MeasureReader(table, body, typography, names, warnings).read()));
        return new PublishedPage(reader.headings(), List.copyOf(measures), warnings.inOrder());
    }
}
