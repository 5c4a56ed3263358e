package dev.shinchoku.measures.published;

import java.util.List;

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
        Phrases phrases = new Phrases(lines.stream().map(Line::text).toList());
        List<PublishedMeasure> measures = reader.tables().stream().filter(table -> !table.isEmpty())
                .flatMap(table -> new MeasureReader(table, names, fiscalYear, phrases, warnings).read().stream()).toList();
        return new PublishedPage(reader.headings(), measures, warnings.inOrder());
    }
}
