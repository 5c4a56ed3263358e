package dev.shinchoku.contracts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * The contract of one event version, for the tests of whoever produces or consumes it. Needs networknt's json-schema-validator at run time,
 * which only tests have.
 *
 * @param type the event's explicit name, as in {@code progress-submitted.v1}
 * @param examples of its data, by name; every consumer must be able to read each of them for ever
 */
public record EventContract(String type, JsonNode schema, Map<String, JsonNode> examples) {
    /** Every event version that was ever published on a topic, by type. */
    public static Map<String, EventContract> all() {
        return in("/contracts/events");
    }

    /** Every event version that was ever recorded in the services' audit logs, by type. No topic carries them. */
    public static Map<String, EventContract> ofOperations() {
        return in("/contracts/operations");
    }

    private static Map<String, EventContract> in(String folder) {
        Map<String, EventContract> contracts = new TreeMap<>();
        ContractFiles.in(folder).forEach((path, json) -> {
            String type = path.substring(0, path.indexOf('/'));
            if (path.equals(type + "/schema.json")) {
                contracts.put(type, new EventContract(type, json, ContractFiles.in(folder + "/" + type + "/examples")));
            }
        });
        return contracts;
    }

    /** What is wrong with an event's data, in words; empty when it keeps the contract. Unknown fields break it. */
    public List<String> violations(JsonNode data) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema compiled = registry.getSchema(schema);
        return compiled.validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    }
}
