package dev.shinchoku.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.service.testing.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API as it is, against the API as it is published. {@code -Dshinchoku.contracts.update=true} publishes it as it is. */
class OpenApiTest extends RunningReporting {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT,
            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Path PUBLISHED = Path.of("../../contracts/src/main/resources/contracts/openapi/reporting.json");

    @Test
    void the_api_is_the_one_that_is_published() throws IOException {
        JsonNode api = JSON.readTree(Api.at(base()).get("/v3/api-docs").body());
        if (Boolean.getBoolean("shinchoku.contracts.update")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, JSON.writeValueAsString(JSON.treeToValue(api, Object.class)) + "\n");
        }
        assertThat(api).as("Mend the code, or publish the API with -Dshinchoku.contracts.update=true").isEqualTo(JSON.readTree(Files
                .readString(
                        PUBLISHED)));
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/overview", "/api/v1/measures",
                "/api/v1/measures/{measureId}/timeline", "/api/v1/ministries/{code}", "/api/v1/annual-reports/{planId}", "/api/v1/stream");
    }
}
