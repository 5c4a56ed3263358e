package dev.shinchoku.service.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record's component is there always, unless it is an {@link Optional}, {@link Nullable} or left out when empty: the description says so. */
final class RequiredFields implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord()) {
            definition(schema, context).ifPresent(found -> require(found, described));
        }
        return schema;
    }

    private static Optional<Schema<?>> definition(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? Optional.of(schema)
                : Optional.ofNullable(context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", "")));
    }

    private static void require(Schema<?> schema, Class<?> described) {
        List<String> required = Arrays.stream(described.getRecordComponents()).filter(RequiredFields::isAlwaysThere).map(
                RecordComponent::getName)
                .filter(name -> schema.getProperties() != null && schema.getProperties().containsKey(name)).toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return component.getType() != Optional.class && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !isLeftOutWhenEmpty(component);
    }

    private static boolean isLeftOutWhenEmpty(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonInclude.class) || component.getDeclaringRecord().isAnnotationPresent(
                JsonInclude.class);
    }
}
