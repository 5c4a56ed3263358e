package dev.shinchoku.service.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Says what the headers and parameters mean that stand for the same everywhere. What shows a version carries it as its ETag. */
final class CommonHeaders {
    private final OpenAPI api;

    CommonHeaders(OpenAPI api) {
        this.api = api;
    }

    void describe() {
        api.getComponents().addHeaders("ETag", new Header().description("The version, quotes included: what If-Match takes").schema(
                new StringSchema().pattern("^\"[0-9]+\"$")));
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(this::describe);
    }

    private void describe(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(CommonHeaders::describe);
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && showsAVersion(answer)) {
                answer.addHeaderObject("ETag", new Header().$ref("#/components/headers/ETag"));
            }
        });
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "Idempotency-Key" -> parameter.description(
                    "Names this request: sent again with the same body it gets the same answer again, and is stored once").schema(
                            new StringSchema().pattern("^[\\x21-\\x7e]{1,200}$"));
            case "If-Match" -> parameter.description("The ETag that you read: refused when it has changed since then").schema(
                    new StringSchema()
                            .pattern("^(\\*|\"[0-9]{1,18}\")$"));
            case "limit" -> parameter.description("How many to a page").getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(
                    1000));
            case "cursor" -> parameter.description("The next of the page before; left out for the first page");
            default -> {
            }
        }
    }

    private boolean showsAVersion(ApiResponse answer) {
        return answer.getContent() != null && answer.getContent().values().stream().map(content -> definition(content.getSchema()))
                .anyMatch(
                        schema -> schema.filter(found -> found.getProperties() != null && found.getProperties().containsKey("version"))
                                .isPresent());
    }

    private Optional<Schema<?>> definition(Schema<?> schema) {
        return schema.get$ref() == null
                ? Optional.of(schema)
                : Optional.ofNullable(api.getComponents().getSchemas().get(schema.get$ref().replaceFirst(".*/", "")));
    }
}
