package dev.shinchoku.service.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.service.problem.Problems;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who calls, by their bearer token or their sign-in. */
public record Caller(Actor actor) {
    public static Caller of(ClaimAccessor token) {
        List<String> roles = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        return new Caller(new Actor(String.valueOf(token.getClaimAsString("sub")), Optional.ofNullable(token.getClaimAsString("ministry")),
                roles,
                Optional.empty()));
    }

    /** As the sign-in names them. */
    public String name() {
        return actor.subject();
    }

    /** Whose people they are; empty for the coordinating office, auditors and ops. */
    public Optional<String> ministry() {
        return actor.ministry();
    }

    public boolean has(Role role) {
        return actor.has(role.claim());
    }

    /** Whether the caller sees every ministry's reports, and not only their own ministry's. */
    public boolean seesAll() {
        return has(Role.COORDINATOR) || has(Role.AUDITOR) || has(Role.OPS);
    }

    public boolean isOf(String ministry) {
        return actor.ministry().filter(ministry::equals).isPresent();
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (403) when the caller lacks the role */
    public void mustBe(Role role) {
        if (!has(role)) {
            throw Problems.forbidden("Only the role %s may do this; your token has %s.".formatted(role.claim(), actor.roles())).refuse();
        }
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (403) when the caller has none of the roles */
    public void mustBeOneOf(Role... roles) {
        if (Arrays.stream(roles).noneMatch(this::has)) {
            throw Problems.forbidden("Only the roles %s may do this; your token has %s.".formatted(Arrays.stream(roles).map(Role::claim)
                    .toList(), actor.roles())).refuse();
        }
    }

    /** The roles a token can give. */
    public enum Role {
        OFFICER, ENDORSER, COORDINATOR, AUDITOR, OPS;

        public String claim() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
