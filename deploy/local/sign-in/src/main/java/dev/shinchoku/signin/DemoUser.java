package dev.shinchoku.signin;

import java.util.List;
import java.util.Map;

/**
 * Someone who can sign in.
 *
 * @param claims what tokens say of the user: {@code roles}, and {@code ministry} of a ministry's people
 */
record DemoUser(String name, Map<String, Object> claims) {
    static DemoUser of(String role) {
        return new DemoUser(role, Map.of("roles", List.of(role)));
    }

    static DemoUser officer(String ministry) {
        return new DemoUser(ministry + "-officer", Map.of("roles", List.of("officer"), "ministry", ministry));
    }

    /** Who endorses a ministry's reports may write them, too. */
    static DemoUser endorser(String ministry) {
        return new DemoUser(ministry + "-endorser", Map.of("roles", List.of("officer", "endorser"), "ministry", ministry));
    }
}
