package dev.shinchoku.measures.importing;

import java.util.List;

import dev.shinchoku.measures.published.PageWarning;

/**
 * What an import did, or would do.
 *
 * @param changes empty where the plan shows all of it already
 * @param warnings what somebody should look at: no text of it is lost, but it may stand in the wrong place or in none
 * @param leftOut what is no part of the plan, such as page numbers and running titles
 */
public record ImportReport(String planId, boolean dryRun, int headings, int measures, List<Change> changes, List<PageWarning> warnings,
        List<PageWarning> leftOut) {

    /**
     * @param id of the plan or the measure that changes
     * @param label its place in the plan; empty for the plan itself
     * @param type the event's
     */
    public record Change(String id, String label, String type) {}
}
