package dev.shinchoku.measures.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.measures.measure.MeasureCommand.AssignMinistries;
import dev.shinchoku.measures.measure.MeasureCommand.CarryOverMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.PlanMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RecordHistory;
import dev.shinchoku.measures.measure.MeasureCommand.RegisterMeasure;
import dev.shinchoku.measures.measure.MeasureCommand.RelistMeasure;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureCarriedOver;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureHistoryRecorded;
import dev.shinchoku.measures.measure.MeasureEvent.MeasurePlanned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureReassigned;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRegistered;
import dev.shinchoku.measures.measure.MeasureEvent.MeasureRelisted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeasureDeciderTest {
    private static final List<Passage> TEXT = List.of(Passage.together("協議する。"));
    private static final List<Passage> OTHER = List.of(Passage.together("終える。"));
    private static final MeasureCommand REGISTER = new RegisterMeasure("m", "p", 2023, "3.1(ア)", "3.1", List.of("cas", "mofa"));
    private static final MeasureEvent REGISTERED = new MeasureRegistered("m", "p", 2023, "3.1(ア)", "3.1", List.of("cas", "mofa"));
    private static final List<MeasureCommand> COMMANDS = List.of(REGISTER, new AssignMinistries("m", "p", List.of("mofa")), new PlanMeasure(
            "m",
            "p", TEXT), new RecordHistory("m", "p", TEXT, OTHER), new RelistMeasure("m", "p", "3.2(ウ)", "3.2"), new CarryOverMeasure("m",
                    "p",
                    "q", 2024, OTHER));

    @Test
    void there_is_a_command_of_each_kind_here() {
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(List.of(MeasureCommand.class.getPermittedSubclasses()));
    }

    @TestFactory
    Stream<DynamicTest> each_command_given_again_comes_to_nothing() {
        return COMMANDS.stream().map(command -> DynamicTest.dynamicTest(command.getClass().getSimpleName(), () -> {
            Optional<Measure> before = command == REGISTER ? Optional.empty() : given(REGISTERED);
            Optional<MeasureEvent> event = MeasureDecider.decide(command, before);
            assertThat(event).isPresent();
            assertThat(MeasureDecider.decide(command, Measure.evolve(before, event.get(), 2))).isEmpty();
        }));
    }

    @Test
    void a_command_comes_to_the_event_that_makes_it_so() {
        assertThat(MeasureDecider.decide(REGISTER, Optional.empty())).contains(REGISTERED);
        assertThat(when(new AssignMinistries("m", "p", List.of("mofa")))).contains(new MeasureReassigned("m", "p", List.of("mofa")));
        assertThat(when(new PlanMeasure("m", "p", TEXT))).contains(new MeasurePlanned("m", "p", 2023, TEXT));
        assertThat(when(new RecordHistory("m", "p", TEXT, OTHER))).contains(new MeasureHistoryRecorded("m", "p", 2023, TEXT, OTHER));
        assertThat(when(new RelistMeasure("m", "p", "3.2(ウ)", "3.2"))).contains(new MeasureRelisted("m", "p", "3.2(ウ)", "3.2"));
        assertThat(when(new CarryOverMeasure("m", "p", "q", 2024, TEXT))).contains(new MeasureCarriedOver("m", "p", "q", 2024, "3.1(ア)",
                "3.1",
                List.of("cas", "mofa"), TEXT));
    }

    @Test
    void the_order_of_the_ministries_matters_since_the_first_leads() {
        assertThat(when(new AssignMinistries("m", "p", List.of("mofa", "cas")))).isPresent();
    }

    @Test
    void nothing_happens_to_a_measure_that_is_not_in_the_plan() {
        assertThat(COMMANDS.stream().filter(command -> command != REGISTER)).allSatisfy(command -> assertThat(MeasureDecider.decide(command,
                Optional.empty())).isEmpty());
        assertThat(when(new PlanMeasure("m", "another", TEXT))).isEmpty();
        assertThat(when(new CarryOverMeasure("m", "another", "q", 2024, TEXT))).isEmpty();
    }

    @Test
    void a_page_that_does_not_show_a_text_does_not_take_it_away() {
        Optional<Measure> known = given(REGISTERED, new MeasurePlanned("m", "p", 2023, TEXT), new MeasureHistoryRecorded("m", "p", 2023,
                TEXT,
                OTHER));
        assertThat(MeasureDecider.decide(new PlanMeasure("m", "p", List.of()), known)).isEmpty();
        assertThat(MeasureDecider.decide(new RecordHistory("m", "p", List.of(), List.of()), known)).isEmpty();
        assertThat(MeasureDecider.decide(new RecordHistory("m", "p", List.of(), TEXT), known)).contains(new MeasureHistoryRecorded("m", "p",
                2023,
                TEXT, TEXT));
    }

    @Test
    void a_measure_that_is_carried_over_already_takes_a_new_text_and_loses_none() {
        Optional<Measure> carried = given(REGISTERED, new MeasureCarriedOver("m", "p", "q", 2024, "3.1(ア)", "3.1", List.of("cas"), TEXT));
        assertThat(MeasureDecider.decide(new CarryOverMeasure("m", "p", "q", 2024, OTHER), carried)).contains(new MeasurePlanned("m", "q",
                2024,
                OTHER));
        assertThat(MeasureDecider.decide(new CarryOverMeasure("m", "p", "q", 2024, List.of()), carried)).isEmpty();
    }

    private static Optional<Measure> given(MeasureEvent... events) {
        Optional<Measure> measure = Optional.empty();
        for (MeasureEvent event : events) {
            measure = Measure.evolve(measure, event, 1);
        }
        return measure;
    }

    private static Optional<MeasureEvent> when(MeasureCommand command) {
        return MeasureDecider.decide(command, given(REGISTERED));
    }
}
