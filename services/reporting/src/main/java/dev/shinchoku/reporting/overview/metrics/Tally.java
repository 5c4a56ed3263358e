package dev.shinchoku.reporting.overview.metrics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;

/** How many of a round's reports a ministry has in a state. */
record Tally(String ministry, ReportState state, long reports) {
    /** One for each ministry that owes any report and each state, also where there is none: a series that ends tells nothing. */
    static List<Tally> of(Collection<Standing> standings) {
        Map<String, Map<ReportState, Long>> counts = standings.stream().collect(Collectors.groupingBy(Standing::ministry, TreeMap::new,
                Collectors.groupingBy(Standing::state, Collectors.counting())));
        return counts.entrySet().stream().flatMap(ministry -> ReportState.SHOWN.stream().map(state -> new Tally(ministry.getKey(),
                state, ministry.getValue().getOrDefault(state, 0L)))).toList();
    }
}
