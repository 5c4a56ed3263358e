package dev.shinchoku.reporting.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        Map<String, Content> inOrder = new LinkedHashMap<>();
        responsible.forEach(code -> Optional.ofNullable(accepted.get(code)).ifPresent(content -> inOrder.put(code, content)));
        accepted.forEach(inOrder::putIfAbsent);
        boolean joint = responsible.size() > 1 || inOrder.size() > 1;
        return new Outcome(Source.ACCEPTED, passages(inOrder, joint, Content::results), passages(inOrder, joint, Content::nextPlan),
                responsible
                        .stream().filter(code -> !accepted.containsKey(code)).toList());
    }

    /** A ministry that leaves a text empty has no part in it. */
    private static List<Passage> passages(Map<String, Content> accepted, boolean joint, Function<Content, String> text) {
        return accepted.entrySet().stream().filter(entry -> !text.apply(entry.getValue()).isEmpty()).map(entry -> new Passage(joint
                ? Optional.of(
                        entry.getKey())
                : Optional.empty(), text.apply(entry.getValue()))).toList();
    }
}
