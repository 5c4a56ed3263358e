package dev.shinchoku.service.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's event records as typed JSON and back. Names are explicit, never a class's. Reading passes over fields it does not know, since
 * schemas grow; an absent {@code Optional} leaves no trace.
 *
 * @param <E> the sealed interface of the records
 */
public final class EventCodec<E> {
    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<String, Class<? extends E>> classes;
    private final Map<Class<?>, String> types = new LinkedHashMap<>();

    public EventCodec(Map<String, Class<? extends E>> classes) {
        this.classes = Map.copyOf(classes);
        classes.forEach((type, recordClass) -> types.put(recordClass, type));
    }

    /** The event types that this codec reads. */
    public Set<String> types() {
        return classes.keySet();
    }

    public String typeOf(E event) {
        return Optional.ofNullable(types.get(event.getClass()))
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " has no event type"));
    }

    public ObjectNode encode(E event) {
        return JSON.valueToTree(event);
    }

    /** Empty for a type that this codec does not know. */
    public Optional<E> decode(String type, ObjectNode data) {
        return Optional.<Class<? extends E>>ofNullable(classes.get(type)).map(recordClass -> JSON.treeToValue(data, recordClass));
    }
}
