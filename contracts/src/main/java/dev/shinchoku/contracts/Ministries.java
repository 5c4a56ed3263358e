package dev.shinchoku.contracts;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/**
 * The registry of ministries, shared by all services as data: {@code contracts/ministries.json}. Ministries keep the registry's order,
 * which is the order of the government's own organisation chart.
 */
public final class Ministries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Ministry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Ministry>> byName = new LinkedHashMap<>();

    private Ministries(Registry registry) {
        for (Ministry ministry : registry.ministries()) {
            byCode.put(ministry.code(), ministry);
            byName.put(ministry.ja(), List.of(ministry));
            ministry.aliases().forEach(alias -> byName.put(alias, List.of(ministry)));
        }
        for (Group group : registry.groups()) {
            List<Ministry> members = group.members().stream().map(byCode::get).toList();
            byName.put(group.ja(), members);
            group.aliases().forEach(alias -> byName.put(alias, members));
        }
    }

    /** The registry that the project ships. */
    public static Ministries registry() {
        InputStream json = Ministries.class.getResourceAsStream("/contracts/ministries.json");
        return new Ministries(JSON.readValue(json, Registry.class));
    }

    /** All ministries, in the registry's order. */
    public List<Ministry> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Ministry> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The ministries that a Japanese name stands for: one for a ministry's name or alias, several for a group such as 全府省庁, none for a
     * name that the registry does not know.
     */
    public List<Ministry> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Every name that {@link #named} knows. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    record Registry(List<Ministry> ministries, List<Group> groups) {}

    record Group(String ja, String en, List<String> aliases, List<String> members) {}
}
