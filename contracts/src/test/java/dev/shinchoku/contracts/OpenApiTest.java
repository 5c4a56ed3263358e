package dev.shinchoku.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published APIs as documents; that the services keep them is tested there. */
class OpenApiTest {
    private static final Map<String, JsonNode> APIS = ContractFiles.in("/contracts/openapi");

    @Test
    void the_services_apis_are_published() {
        assertThat(APIS).containsKeys("intake.json", "measures.json");
    }

    @TestFactory
    Stream<DynamicTest> each_is_valid_OpenAPI_3_1() {
        return each(api -> {
            assertThat(api.get("openapi").asString()).startsWith("3.1");
            SwaggerParseResult parsed = parse(api);
            assertThat(parsed.getMessages()).isEmpty();
            assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(api.get("paths").propertyNames());
        });
    }

    @TestFactory
    Stream<DynamicTest> each_reference_leads_somewhere() {
        return each(api -> assertThat(api.findValues("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(api.at(reference.asString()
                .substring(1)).isMissingNode()).as(reference.asString()).isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> each_call_has_a_name_of_its_own_and_can_be_answered_with_401() {
        return each(api -> {
            List<String> names = new ArrayList<>();
            api.get("paths").forEach(path -> path.forEach(call -> {
                names.add(call.get("operationId").asString());
                assertThat(call.get("tags")).isNotEmpty();
                assertThat(call.get("responses").has("401")).as("%s 401", call.get("operationId")).isTrue();
            }));
            assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> no_server_is_named_since_addresses_differ_from_place_to_place() {
        return each(api -> assertThat(api.has("servers")).isFalse());
    }

    @Test
    void a_document_without_a_title_is_not_valid() {
        ObjectNode api = (ObjectNode) APIS.get("intake.json").deepCopy();
        ((ObjectNode) api.get("info")).remove("title");
        assertThat(parse(api).getMessages()).anyMatch(message -> message.contains("title"));
    }

    private static SwaggerParseResult parse(JsonNode api) {
        return new OpenAPIV3Parser().readContents(api.toString());
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<JsonNode> holds) {
        return APIS.entrySet().stream().map(api -> DynamicTest.dynamicTest(api.getKey(), () -> holds.accept(api.getValue())));
    }
}
