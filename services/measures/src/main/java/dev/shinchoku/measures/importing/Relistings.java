package dev.shinchoku.measures.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.published.Passage;
import dev.shinchoku.measures.published.PublishedMeasure;
import dev.shinchoku.measures.published.PublishedPage;
import dev.shinchoku.measures.published.Relisting;
import org.springframework.stereotype.Component;

/** Finds the measure that a row marked 再掲 shows again. A row of which only a part is shown again is a measure of its own. */
@Component
class Relistings {
    private final Measures measures;

    Relistings(Measures measures) {
        this.measures = measures;
    }

    /** The row that stands elsewhere on the page or in the plan already; empty where it cannot be told for certain. */
    Optional<PublishedMeasure> originalOf(PublishedMeasure row, PublishedPage page, String planId) {
        return row.relistings().stream().filter(relisting -> !relisting.partly()).findFirst().flatMap(relisting -> original(row, relisting,
                page, planId));
    }

    private Optional<PublishedMeasure> original(PublishedMeasure row, Relisting relisting, PublishedPage page, String planId) {
        List<PublishedMeasure> candidates = Stream.concat(page.measures().stream(), inPlan(planId)).filter(other -> !other.label().equals(
                row.label()))
                .filter(other -> other.relistings().isEmpty()).toList();
        return relisting.path().isEmpty()
                ? candidates.stream().filter(other -> saysTheSame(row, other)).findFirst()
                : candidates.stream().filter(other -> other.label().equals(relisting.path()) && saysNothingElse(row, other)).findFirst();
    }

    private Stream<PublishedMeasure> inPlan(String planId) {
        return measures.in(planId).stream().map(measure -> published(measure, measure.in(planId).orElseThrow()));
    }

    private static PublishedMeasure published(Measure measure, Measure.Place place) {
        return new PublishedMeasure(place.label(), place.heading(), place.ministries(), passages(place.plan()), passages(place
                .publishedResults()),
                passages(place.publishedNextPlan()), List.of(), measure.places().size());
    }

    private static List<Passage> passages(List<dev.shinchoku.measures.measure.Passage> passages) {
        return passages.stream().map(passage -> new Passage(passage.ministry().orElse(""), passage.text())).toList();
    }

    private static boolean saysTheSame(PublishedMeasure row, PublishedMeasure other) {
        return !row.plan().isEmpty() && row.plan().equals(other.plan()) && saysNothingElse(row, other);
    }

    /** Texts that a relisted row has beyond the original's would be lost if it were taken for the original. */
    private static boolean saysNothingElse(PublishedMeasure row, PublishedMeasure other) {
        return isPartOf(row.plan(), other.plan()) && isPartOf(row.results(), other.results()) && isPartOf(row.nextPlan(), other.nextPlan());
    }

    private static boolean isPartOf(List<Passage> shown, List<Passage> original) {
        return shown.isEmpty() || shown.equals(original);
    }
}
