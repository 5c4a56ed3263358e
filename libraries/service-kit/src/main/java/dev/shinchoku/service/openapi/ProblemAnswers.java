package dev.shinchoku.service.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** Says of each call which problems it can be answered with. */
final class ProblemAnswers {
    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(Map.entry("400",
            "The body or a parameter is wrong; errors names the fields"),
            Map.entry("401", "There is no valid bearer token"), Map.entry("403", "The token's roles do not allow this"),
            Map.entry("404", "It does not exist, or is not yours to see"), Map.entry("409", "The current state does not allow this"),
            Map.entry("412", "If-Match names another version than the current one"), Map.entry("413", "The body is too large"),
            Map.entry("415", "The body's media type is not taken here"),
            Map.entry("422", "It was understood and cannot be carried out, such as an Idempotency-Key that was used for another request"),
            Map.entry("503", "It was not confirmed: send the same request again")));

    private ProblemAnswers() {}

    static void addTo(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem()).addSchemas("FieldError", fieldError());
        MEANINGS.forEach((status, meaning) -> api.getComponents().addResponses("Problem" + status, answer(meaning)));
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> add(path, method, operation)));
    }

    private static void add(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasParameters = operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> !parameter
                .getIn().equals("path"));
        Map<String, Boolean> possible = new LinkedHashMap<>();
        possible.put("400", hasBody || hasParameters || path.contains("{"));
        possible.put("401", true);
        possible.put("403", writes || path.startsWith("/api/v1/ops/"));
        possible.put("404", path.contains("{"));
        possible.put("409", writes);
        possible.put("412", takes(operation, "If-Match"));
        possible.put("413", hasBody);
        possible.put("415", hasBody);
        possible.put("422", takes(operation, "Idempotency-Key"));
        possible.put("503", writes);
        ApiResponses answers = operation.getResponses();
        possible.forEach((status, can) -> {
            if (can) {
                answers.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
            }
        });
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter
                .getName()));
    }

    private static ApiResponse answer(String meaning) {
        return new ApiResponse().description(meaning).content(new Content().addMediaType("application/problem+json", new MediaType().schema(
                reference("Problem"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("What went wrong, by RFC 9457").addProperty("type", new StringSchema().format("uri")
                .description(
                        "Stable, as in urn:shinchoku:problem:invalid-fields")).addProperty("title", new StringSchema().description(
                                "The same for every problem of this type"))
                .addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema().description(
                        "What went wrong here, and what to do about it"))
                .addProperty("instance", new StringSchema().format("uri-reference")).addProperty("errors", new ArraySchema().items(
                        reference(
                                "FieldError")).description("The fields that are wrong, where it is about fields"))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema().addProperty("pointer", new StringSchema().format("json-pointer").description(
                "Into the request's body, as in /evidence/0/url")).addProperty("detail", new StringSchema()).required(List.of("pointer",
                        "detail"));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
