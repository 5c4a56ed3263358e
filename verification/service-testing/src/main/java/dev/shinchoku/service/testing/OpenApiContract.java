package dev.shinchoku.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's API as it is, against its published description in {@code contracts}. Neither may say what the other does not.
 * {@code -Dcontracts.update=true} publishes the API as it is.
 */
public final class OpenApiContract {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT,
            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Path published;

    private OpenApiContract(Path published) {
        this.published = published;
    }

    /** @param service as in {@code intake} */
    public static OpenApiContract of(String service) {
        return new OpenApiContract(Path.of(System.getProperty("shinchoku.root"), "contracts/src/main/resources/contracts/openapi", service
                + ".json"));
    }

    /** @param base of the running service, as in {@code http://127.0.0.1:8082} */
    public void mustBeKeptBy(String base) {
        JsonNode api = JSON.readTree(Api.at(base).get("/v3/api-docs").body());
        if (Boolean.getBoolean("contracts.update")) {
            write(api);
        }
        mustSayTheSame(api, read());
    }

    void mustSayTheSame(JsonNode api, JsonNode contract) {
        Map<String, String> told = leaves("", contract).collect(byPointer());
        assertThat(leaves("", api).collect(byPointer()).entrySet()).as(
                "%s says otherwise than the code. Mend one of them; -Dcontracts.update=true writes the code's API there.", published)
                .containsExactlyInAnyOrderElementsOf(told.entrySet());
    }

    private void write(JsonNode api) {
        try {
            Files.createDirectories(published.getParent());
            Files.writeString(published, JSON.writeValueAsString(JSON.treeToValue(api, Object.class)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read() {
        return JSON.readTree(published);
    }

    /** Every value by its pointer: what differs is told by where it stands. */
    private static Stream<Map.Entry<String, String>> leaves(String pointer, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            return node.propertyStream().flatMap(field -> leaves(pointer + "/" + field.getKey(), field.getValue()));
        }
        if (node.isArray() && !node.isEmpty()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1).flatMap(i -> leaves(pointer + "/" + i, node.get(i)));
        }
        return Stream.of(Map.entry(pointer, node.toString()));
    }

    private static java.util.stream.Collector<Map.Entry<String, String>, ?, TreeMap<String, String>> byPointer() {
        return Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first + second, TreeMap::new);
    }
}
