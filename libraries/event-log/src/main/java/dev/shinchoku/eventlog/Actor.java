package dev.shinchoku.eventlog;

import java.util.List;
import java.util.Optional;

/**
 * Who did it.
 *
 * @param subject the person or system, as the sign-in names it
 * @param ministry the code of the ministry whose people they are; empty for the coordinating office and ops
 * @param roles as the token gave them, sorted
 * @param onBehalfOf the code of the ministry for which somebody else acted
 */
public record Actor(String subject, Optional<String> ministry, List<String> roles, Optional<String> onBehalfOf) {
    public Actor {
        roles = roles.stream().sorted().toList();
    }

    /** A process of the system itself, such as the one that requests the reports of a round. */
    public static Actor system(String subject) {
        return new Actor(subject, Optional.empty(), List.of("system"), Optional.empty());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
