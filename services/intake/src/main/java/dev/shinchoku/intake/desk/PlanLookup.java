package dev.shinchoku.intake.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.ListedReport;

/** Where reports' measures stand in their plans; reads each plan once. */
final class PlanLookup {
    private final KnownPlans plans;
    private final Map<String, Outline> outlines = new HashMap<>();

    PlanLookup(KnownPlans plans) {
        this.plans = plans;
    }

    Found of(ListedReport report) {
        return outlines.computeIfAbsent(report.planId(), this::read).find(report);
    }

    private Outline read(String planId) {
        Map<String, KnownMeasure> measures = plans.measuresOf(planId).stream().collect(Collectors.toMap(KnownMeasure::measureId, Function
                .identity()));
        return new Outline(planId, plans.load(planId).map(KnownPlan::headings).orElse(List.of()), measures);
    }

    record Found(Optional<Heading> heading, int place, String planText) {}

    private record Outline(String planId, List<Heading> headings, Map<String, KnownMeasure> measures) {
        Found find(ListedReport report) {
            Optional<KnownMeasure> measure = Optional.ofNullable(measures.get(report.measureId()));
            Optional<Heading> heading = measure.flatMap(known -> known.placeIn(planId)).flatMap(place -> headings.stream().filter(
                    each -> each.number().equals(place.heading())).findFirst());
            return new Found(heading, heading.map(headings::indexOf).orElse(Integer.MAX_VALUE), measure.map(known -> String.join("\n", known
                    .planOf(planId, report.ministry()))).orElse(""));
        }
    }
}
