package dev.shinchoku.measures;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.measures.measure.MeasureEvent;
import dev.shinchoku.measures.measure.Passage;
import dev.shinchoku.measures.plan.Heading;
import dev.shinchoku.measures.plan.Heading.PolicyExcerpt;
import dev.shinchoku.measures.plan.PlanEvent;
import dev.shinchoku.service.testing.ProducedEvents;
import org.junit.jupiter.api.Test;

/** What measures publishes, against the contracts. */
class ProducedEventsTest {
    private static final String ID = "cs2023-3-1-1-01";
    private static final List<Passage> TEXTS = List.of(Passage.together("協議する。"), new Passage(Optional.of("mofa"), "外務省は協議する。"));

    @Test
    void every_event_of_a_plan_keeps_its_contract() {
        ProducedEvents.mustKeepTheirContracts(PlanEvent.class, PlanEvent.CODEC, List.of(new PlanEvent.AnnualPlanRegistered("cs2023", "計画",
                2023,
                Optional.empty()), new PlanEvent.AnnualPlanRegistered("cs2023", "計画", 2023, Optional.of("戦略")),
                new PlanEvent.AnnualPlanOutlined("cs2023", List.of(new Heading("3", "国際社会", List.of()), new Heading("3.1(1)", "対話", List.of(
                        new PolicyExcerpt("戦略", List.of("対話を進める。")))))),
                new PlanEvent.AnnualPlanAdopted("cs2023", Optional.of(2))));
    }

    @Test
    void every_event_of_a_measure_keeps_its_contract() {
        ProducedEvents.mustKeepTheirContracts(MeasureEvent.class, MeasureEvent.CODEC, List.of(
                new MeasureEvent.MeasureRegistered(ID, "cs2023", 2023, "3.1(1)(ア)", "3.1(1)", List.of("cas", "mofa")),
                new MeasureEvent.MeasurePlanned(ID, "cs2023", 2023, TEXTS),
                new MeasureEvent.MeasureHistoryRecorded(ID, "cs2023", 2023, TEXTS, List.of()),
                new MeasureEvent.MeasureReassigned(ID, "cs2023", List.of("mofa")),
                new MeasureEvent.MeasureRelabelled(ID, "cs2023", "3.1(1)(イ)", "3.1(1)"),
                new MeasureEvent.MeasureRelisted(ID, "cs2023", "3.2(1)(ウ)", "3.2(1)"),
                new MeasureEvent.MeasureCarriedOver(ID, "cs2023", "cs2024", 2024, "3.1(1)(ア)", "3.1(1)", List.of("cas"), List.of())));
    }

    @Test
    void the_topic_is_promised_exactly_what_measures_publishes() {
        ProducedEvents.mustBeAllOf("measures", PlanEvent.CODEC, MeasureEvent.CODEC);
    }
}
