package dev.shinchoku.reporting.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.reporting.testing.Events;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What this service reads, against what is published. */
class EventContractsTest {
    private static final Map<String, EventContract> CONTRACTS = EventContract.all();

    @Test
    void no_event_is_waited_for_that_nobody_publishes() {
        assertThat(CONTRACTS.keySet()).containsAll(EventTypes.CODEC.types());
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_read_and_folded() {
        return CONTRACTS.values().stream().filter(contract -> EventTypes.CODEC.types().contains(contract.type())).flatMap(
                contract -> contract.examples().entrySet().stream().map(example -> DynamicTest.dynamicTest(
                        contract.type() + " " + example.getKey(), () -> folds(contract, example.getValue()))));
    }

    @Test
    void a_field_that_a_later_schema_adds_is_passed_over() {
        ObjectNode grown = ((ObjectNode) CONTRACTS.get("round-closed.v1").examples().values().iterator().next()).deepCopy().put("more", 1);
        assertThat(EventTypes.CODEC.decode("round-closed.v1", grown)).contains(new RoundEvent.Closed("cs2024-final"));
    }

    /** A measure is registered in a plan before anything else happens to it there, and what is withdrawn was submitted. */
    private static State begun(State state, Event event) {
        return switch (event) {
            case MeasureEvent e -> state.after(new MeasureEvent.Registered("", e.planId(), 2000, "9(ア)", "9", List.of("mod")),
                    Instant.EPOCH);
            case ReportEvent.Withdrawn e -> state.after(new ReportEvent.Submitted(e.reportId(), new Content(ProgressStatus.ON_TRACK, "", "",
                    List.of(), List.of(), Optional.empty()), "", Optional.empty()), Instant.EPOCH);
            case ReportEvent _,PlanEvent _,RoundEvent _ -> state;
        };
    }

    private static void folds(EventContract contract, JsonNode data) {
        Event event = EventTypes.CODEC.decode(contract.type(), (ObjectNode) data).orElseThrow();
        State before = begun(State.ofNew(Events.streamOf(event)).orElseThrow(), event);
        assertThat(before.after(event, Instant.EPOCH)).isNotEqualTo(before);
        assertThat(contract.violations(EventTypes.CODEC.encode(event))).isEmpty();
    }
}
