package dev.shinchoku.measures.carryover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.shinchoku.measures.carryover.NextPlanText.Origin;
import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.Measure.Relisting;
import dev.shinchoku.measures.measure.MeasureCommand.CarryOverMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RelistMeasure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.AnnualPlans;
import dev.shinchoku.measures.plan.PlanCommand.OutlinePlan;
import dev.shinchoku.measures.plan.PlanCommand.RegisterPlan;
import dev.shinchoku.measures.plan.PlanRefusal;
import dev.shinchoku.measures.plan.PlanRefused;
import dev.shinchoku.measures.work.Work.CarryOver;
import dev.shinchoku.measures.work.Worker;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/**
 * Makes next year's draft of a plan: its headings, and its measures with the accepted next plans as plan texts. Doing it again takes in what was
 * accepted since then, and changes nothing else. An adopted plan is not changed any more.
 */
@Service
public class CarryingOver implements Worker<CarryOver, CarryOverReport> {
    private final AnnualPlans plans;
    private final Measures measures;
    private final NextPlans nextPlans;

    CarryingOver(AnnualPlans plans, Measures measures, NextPlans nextPlans) {
        this.plans = plans;
        this.measures = measures;
        this.nextPlans = nextPlans;
    }

    /** @throws PlanRefused when the plan is unknown, or the other one is there already and is adopted or of another year than the next */
    public void mustBePossible(CarryOver work) {
        int nextYear = plans.existing(work.fromPlanId()).fiscalYear() + 1;
        plans.load(work.planId()).ifPresent(there -> {
            if (there.fiscalYear() != nextYear) {
                throw new PlanRefused(new PlanRefusal.IsNotNextYear(work.planId(), nextYear));
            }
            if (there.state() == AnnualPlan.State.ADOPTED) {
                throw new PlanRefused(new PlanRefusal.PlanIsAdopted(work.planId()));
            }
        });
    }

    @Override
    public CarryOverReport carryOut(CarryOver work, Request request, Turn turn) {
        mustBePossible(work);
        AnnualPlan from = plans.existing(work.fromPlanId());
        AnnualPlan to = draft(work, from, request);
        plans.preview(new OutlinePlan(to.planId(), from.headings())).ifPresent(_ -> plans.handle(new OutlinePlan(to.planId(), from
                .headings()), request));
        Map<String, List<ReportedNextPlan>> accepted = nextPlans.acceptedOn(from.planId()).stream()
                .collect(Collectors.groupingBy(ReportedNextPlan::measureId));
        Map<Origin, List<String>> byOrigin = new EnumMap<>(Origin.class);
        int changed = 0;
        for (Measure measure : measures.in(from.planId())) {
            turn.mustBeOurs();
            NextPlanText text = NextPlanText.of(measure.in(from.planId()).orElseThrow(),
                    accepted.getOrDefault(measure.measureId(), List.of()));
            byOrigin.computeIfAbsent(text.origin(), _ -> new ArrayList<>()).add(measure.measureId());
            if (text.origin() != Origin.ENDED && carriedOver(measure, from, to, text, request)) {
                changed++;
            }
        }
        return report(from, to, byOrigin, changed);
    }

    private AnnualPlan draft(CarryOver work, AnnualPlan from, Request request) {
        return plans.load(work.planId()).orElseGet(
                () -> plans.handle(new RegisterPlan(work.planId(), work.title(), from.fiscalYear() + 1, work.strategy().or(from::strategy)),
                        request));
    }

    private boolean carriedOver(Measure measure, AnnualPlan from, AnnualPlan to, NextPlanText text, Request request) {
        boolean changed = measures.handle(new CarryOverMeasure(measure.measureId(), from.planId(), to.planId(), to.fiscalYear(), text
                .plan()), request)
                .isPresent();
        for (Relisting relisting : measure.in(from.planId()).orElseThrow().relistings()) {
            changed |= measures.handle(new RelistMeasure(measure.measureId(), to.planId(), relisting.label(), relisting.heading()), request)
                    .isPresent();
        }
        return changed;
    }

    private static CarryOverReport report(AnnualPlan from, AnnualPlan to, Map<Origin, List<String>> byOrigin, int changed) {
        int accepted = of(Origin.ACCEPTED, byOrigin).size();
        int published = of(Origin.PUBLISHED, byOrigin).size();
        int withoutText = of(Origin.NONE, byOrigin).size();
        return new CarryOverReport(to.planId(), from.planId(), accepted + published + withoutText, accepted, published, withoutText,
                of(Origin.ENDED, byOrigin), changed);
    }

    private static List<String> of(Origin origin, Map<Origin, List<String>> byOrigin) {
        return byOrigin.getOrDefault(origin, Collections.emptyList());
    }
}
