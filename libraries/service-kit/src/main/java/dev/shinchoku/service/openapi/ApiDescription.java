package dev.shinchoku.service.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description of every service's API says in the same way: how to sign in, which problems are told, what the common headers and
 * parameters mean. It names no server, since the address differs from place to place and the API does not.
 */
@AutoConfiguration
public class ApiDescription {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class).replaceWithSchema(ObjectNode.class, new ObjectSchema()
                .description(
                        "The event's data, as the JSON Schema of its type describes it"));
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }

    @Bean
    GlobalOpenApiCustomizer whatAllCallsShare() {
        return api -> {
            api.setServers(null);
            signIn(api);
            ProblemAnswers.addTo(api);
            new CommonHeaders(api).describe();
            Optional.ofNullable(api.getTags()).ifPresent(tags -> api.setTags(tags.stream().sorted(Comparator.comparing(Tag::getName))
                    .toList()));
            api.getComponents().getSchemas().values().forEach(ApiDescription::anchorPatterns);
        };
    }

    /** Bean Validation matches a pattern against the whole text, JSON Schema anywhere in it. */
    private static void anchorPatterns(Schema<?> schema) {
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).values().stream().filter(field -> field.getPattern() != null && !field
                .getPattern().startsWith("^")).forEach(field -> field.setPattern("^(?:" + field.getPattern() + ")$"));
    }

    private static void signIn(OpenAPI api) {
        api.getComponents().addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat(
                "JWT")
                .description(
                        "A token for the audience shinchoku, with the claim roles (officer, endorser, coordinator, auditor, ops) and, for a ministry's people, the claim ministry"));
        api.setSecurity(List.of(new SecurityRequirement().addList("bearer")));
    }
}
