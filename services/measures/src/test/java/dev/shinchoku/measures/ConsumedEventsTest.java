package dev.shinchoku.measures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.measures.carryover.ReportedNextPlan;
import dev.shinchoku.measures.carryover.ReportedNextPlan.NextPlan;
import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.MeasureEvent;
import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.PlanEvent;
import dev.shinchoku.service.testing.ConsumedEvents;
import org.junit.jupiter.api.Test;

/** What the measures service reads, against the contracts. */
class ConsumedEventsTest {
    private static final Measure.Place PLACE = new Measure.Place(1999, "", "", List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void next_plans() {
        ConsumedEvents.mustBeTakenIn(ReportedNextPlan.HEARD, Optional.of(new ReportedNextPlan("before", "before", "x", Optional.of(
                new NextPlan(
                        "ON_TRACK", "before")), Optional.empty(), Optional.empty())), ReportedNextPlan::evolve);
    }

    @Test
    void plans() {
        ConsumedEvents.mustBeTakenIn(PlanEvent.CODEC.types(), Optional.of(new AnnualPlan("before", "", 1999, Optional.empty(),
                AnnualPlan.State.DRAFT, List.of(), 1)), AnnualPlan::evolve);
    }

    @Test
    void measures() {
        ConsumedEvents.mustBeTakenIn(MeasureEvent.CODEC.types(), Optional.of(new Measure("before", everyPlan(), 1)), Measure::evolve);
    }

    private static Map<String, Measure.Place> everyPlan() {
        Map<String, Measure.Place> places = new java.util.HashMap<>();
        Set<String> types = MeasureEvent.CODEC.types();
        EventContract.all().values().stream().filter(contract -> types.contains(contract.type())).flatMap(contract -> contract.examples()
                .values()
                .stream()).forEach(data -> places.put(Objects.requireNonNull(data.get("planId")).asString(), PLACE));
        return places;
    }
}
