package dev.shinchoku.measures.carryover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.shinchoku.measures.carryover.ReportedNextPlan.NextPlan;
import dev.shinchoku.measures.measure.Measure.Place;
import dev.shinchoku.measures.measure.Passage;

/**
 * What next year's plan starts from, for one measure.
 *
 * @param plan each ministry's accepted next plan, in the plan's order; what was published where none is accepted; empty where there is neither
 * @param origin where the text comes from
 */
record NextPlanText(List<Passage> plan, Origin origin) {

    enum Origin {
        ACCEPTED, PUBLISHED, NONE, ENDED
    }

    /** @param accepted the measure's accepted next plans, oldest first: a later one of the same ministry counts */
    static NextPlanText of(Place place, List<ReportedNextPlan> accepted) {
        Map<String, NextPlan> byMinistry = new LinkedHashMap<>();
        accepted.forEach(report -> report.accepted().ifPresent(next -> byMinistry.put(report.ministry(), next)));
        if (isOver(place, byMinistry)) {
            return new NextPlanText(List.of(), Origin.ENDED);
        }
        List<Passage> plan = place.ministries().stream().filter(byMinistry::containsKey)
                .map(ministry -> new Passage(place.ministries().size() == 1 ? Optional.empty() : Optional.of(ministry),
                        Objects.requireNonNull(byMinistry.get(ministry)).text()))
                .filter(passage -> !passage.text().isBlank()).toList();
        if (!plan.isEmpty()) {
            return new NextPlanText(plan, Origin.ACCEPTED);
        }
        return new NextPlanText(place.publishedNextPlan(), place.publishedNextPlan().isEmpty() ? Origin.NONE : Origin.PUBLISHED);
    }

    /** Only when every responsible ministry says so. */
    private static boolean isOver(Place place, Map<String, NextPlan> byMinistry) {
        return place.ministries().stream()
                .allMatch(ministry -> Optional.ofNullable(byMinistry.get(ministry)).filter(NextPlan::endsTheMeasure).isPresent());
    }
}
