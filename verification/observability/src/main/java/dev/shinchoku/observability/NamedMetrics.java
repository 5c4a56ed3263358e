package dev.shinchoku.observability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that rules and dashboards name, without those that rules record and those that Prometheus makes itself. */
public final class NamedMetrics {
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    private NamedMetrics() {}

    /** Each with where it is named. */
    public static Map<String, Set<String>> all() {
        Map<String, Set<String>> named = new TreeMap<>();
        Rule.all().forEach(rule -> add(named, List.of(rule.expression()), rule.name()));
        Dashboard.all().forEach(dashboard -> add(named, dashboard.queries(), dashboard.file()));
        named.keySet().removeAll(Stream.concat(OF_PROMETHEUS.stream(), recorded().stream()).toList());
        return named;
    }

    static Set<String> recorded() {
        return Rule.all().stream().filter(rule -> !rule.isAlert()).map(Rule::name).collect(Collectors.toSet());
    }

    private static void add(Map<String, Set<String>> named, List<String> expressions, String where) {
        expressions.forEach(expression -> Expression.metricsIn(expression).forEach(metric -> named.computeIfAbsent(metric,
                _ -> new TreeSet<>()).add(where)));
    }
}
