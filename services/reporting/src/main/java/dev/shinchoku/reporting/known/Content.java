package dev.shinchoku.reporting.known;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a ministry reports in one submission. */
public record Content(ProgressStatus status, String results, String nextPlan, List<Indicator> indicators, List<Evidence> evidence,
        Optional<String> note) {
    public record Indicator(String name, Optional<String> unit, Optional<BigDecimal> target, Optional<BigDecimal> actual) {}

    public record Evidence(String title, String url) {}
}
