package dev.shinchoku.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventContractsTest {
    private static final JsonNode ASYNC_API = ContractFiles.in("/contracts").get("asyncapi.json");

    private final Map<String, EventContract> contracts = EventContract.all();

    @TestFactory
    java.util.stream.Stream<DynamicTest> every_example_keeps_its_contract() {
        return everywhere().flatMap(contract -> contract.examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(contract.type() + " " + example.getKey(),
                        () -> assertThat(contract.violations(example.getValue())).isEmpty())));
    }

    @Test
    void every_event_version_has_an_example() {
        assertThat(contracts).isNotEmpty();
        assertThat(EventContract.ofOperations()).isNotEmpty().doesNotContainKeys(contracts.keySet().toArray(String[]::new));
        assertThat(everywhere()).allSatisfy(contract -> assertThat(contract.examples()).isNotEmpty());
    }

    @Test
    void an_unknown_field_or_a_wrong_status_breaks_a_contract() {
        EventContract contract = contract("progress-submitted.v1");
        ObjectNode data = (ObjectNode) contract.examples().get("small.json").deepCopy();
        ((ObjectNode) data.get("content")).put("status", "FINE").put("mood", "good");

        assertThat(contract.violations(data)).anyMatch(text -> text.contains("status")).anyMatch(text -> text.contains("mood"));
    }

    @Test
    void a_date_that_is_none_breaks_a_contract() {
        EventContract contract = contract("round-closed.v1");
        assertThat(contract.violations(JsonMapper.shared().readTree("{\"roundId\":\"Not An Id\"}"))).isNotEmpty();
        EventContract opened = contract("round-opened.v1");
        ObjectNode data = (ObjectNode) opened.examples().get("final.json").deepCopy();
        assertThat(opened.violations(data.put("dueAt", "tomorrow"))).isNotEmpty();
    }

    @Test
    void the_topics_carry_exactly_the_event_versions_that_have_a_schema() {
        Set<String> onTopics = new TreeSet<>();
        ASYNC_API.get("channels").forEach(channel -> channel.get("messages").forEach(message -> {
            String name = message.get("$ref").asString().replace("#/components/messages/", "");
            JsonNode described = ASYNC_API.at("/components/messages/" + name);
            assertThat(described.at("/payload/$ref").asString()).isEqualTo("events/" + described.get("name").asString() + "/schema.json");
            assertThat(onTopics.add(described.get("name").asString())).as("%s is on one topic", name).isTrue();
        }));
        assertThat(onTopics).isEqualTo(contracts.keySet());
    }

    private java.util.stream.Stream<EventContract> everywhere() {
        return java.util.stream.Stream.of(contracts, EventContract.ofOperations()).flatMap(all -> all.values().stream());
    }

    private EventContract contract(String type) {
        return java.util.Objects.requireNonNull(contracts.get(type));
    }
}
