package dev.shinchoku.reporting.annualreport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.shinchoku.reporting.known.Heading.Excerpt;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.Plan;

/**
 * The published table of a plan.
 *
 * @param asOf the past instant that it is true of; empty for the present
 * @param sections in the plan's order
 */
public record AnnualReport(Plan.Name plan, Optional<Instant> asOf, List<Section> sections) {
    /**
     * @param level 1 for a chapter, 2 for a section, 3 and more below
     * @param title empty where the plan gives none
     */
    public record Section(String number, int level, String title, List<Excerpt> excerpts, List<Row> rows) {}

    /**
     * A measure in the table.
     *
     * @param relistedFrom its own label, where it is shown again under another heading
     * @param ministries in the plan's order: the first leads
     * @param missing ministries of which nothing is accepted, where something is of another
     */
    public record Row(String label, String measureId, Optional<String> relistedFrom, List<String> ministries, List<Passage> plan,
            Source source, List<Passage> results, List<Passage> nextPlan, List<String> missing) {}

    /** How many measures the plan has; one that is relisted counts once. */
    public long measures() {
        return count(_ -> true);
    }

    public long measuresWithResults() {
        return count(row -> row.source() != Source.NONE);
    }

    private long count(Predicate<Row> those) {
        return sections.stream().flatMap(section -> section.rows().stream()).filter(those).map(Row::measureId).distinct().count();
    }

    /** Where results come from. */
    public enum Source {
        /** Accepted progress reports. */
        ACCEPTED,
        /** What was published of a past fiscal year. */
        PUBLISHED,
        /** Nowhere: nothing is accepted yet. */
        NONE
    }
}
