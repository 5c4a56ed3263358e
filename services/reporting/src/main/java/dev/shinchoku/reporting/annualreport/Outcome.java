package dev.shinchoku.reporting.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.shinchoku.reporting.annualreport.AnnualReport.Source;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.Place;

/** What came out of a measure in a plan's year: what is accepted goes before what was published elsewhere. */
record Outcome(Source source, List<Passage> results, List<Passage> nextPlan, List<String> missing) {
    static Outcome of(Measure measure, Place place, Map<String, Content> accepted) {
        return accepted.isEmpty() ? published(measure, place) : accepted(place.ministries(), accepted);
    }

    private static Outcome published(Measure measure, Place place) {
        return measure.publishedIn(place.planId()).map(published -> new Outcome(Source.PUBLISHED, published.results(), published.nextPlan(),
                List.of())).orElseGet(() -> new Outcome(Source.NONE, List.of(), List.of(), List.of()));
    }

    /** Each ministry's part in the plan's order; a report of a ministry that is no longer responsible stays at the end. */
    private static Outcome accepted(List<String> responsible, Map<String, Content> accepted) {
        Map<String, Content> reporters = new LinkedHashMap<>();
        responsible.stream().filter(accepted::containsKey).forEach(code -> reporters.put(code, Objects.requireNonNull(accepted.get(code))));
        accepted.forEach(reporters::putIfAbsent);
        boolean joint = responsible.size() > 1 || reporters.size() > 1;
        List<Passage> results = new ArrayList<>();
        List<Passage> nextPlan = new ArrayList<>();
        reporters.forEach((code, content) -> {
            results.add(passage(code, joint, content.results()));
            if (!content.nextPlan().isEmpty()) {
                nextPlan.add(passage(code, joint, content.nextPlan()));
            }
        });
        return new Outcome(Source.ACCEPTED, results, nextPlan, responsible.stream().filter(code -> !accepted.containsKey(code)).toList());
    }

    private static Passage passage(String ministry, boolean joint, String text) {
        return new Passage(joint ? Optional.of(ministry) : Optional.empty(), text);
    }
}
