package dev.shinchoku.reporting.measure;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.Round;

/**
 * A plan's measures.
 *
 * @param round whose reports stand beside the measures; empty where the plan had none yet
 * @param measures in the plan's order
 */
public record MeasureList(Plan.Name plan, Optional<Round> round, List<Line> measures) {
    /** @param reports in the plan's order of ministries */
    public record Line(String measureId, String label, String heading, List<String> ministries, List<Passage> plan,
            List<Standing> reports) {}
}
