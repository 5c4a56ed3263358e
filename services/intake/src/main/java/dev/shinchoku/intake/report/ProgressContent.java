package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Optional;

/**
 * What a ministry reports.
 *
 * @param results 成果・進捗状況
 * @param nextPlan 次年度年次計画; empty where nothing is planned
 */
public record ProgressContent(ProgressStatus status, String results, String nextPlan, List<Indicator> indicators, List<Evidence> evidence,
        Optional<String> note) {

    /** @param unit as printed, such as 件 or % */
    public record Indicator(String name, Optional<String> unit, Optional<Double> target, Optional<Double> actual) {}

    public record Evidence(String title, String url) {}
}
