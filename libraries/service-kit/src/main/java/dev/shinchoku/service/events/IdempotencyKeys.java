package dev.shinchoku.service.events;

import java.util.Optional;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code Idempotency-Key} headers. */
public final class IdempotencyKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IdempotencyKeys() {}

    /**
     * @param call what is asked, as in {@code POST /plans}
     * @param body the request's body as it was understood: two spellings of the same JSON are the same body
     */
    public static Optional<IdempotencyKey> of(@Nullable String header, Caller caller, String call, Object body) {
        if (header == null) {
            return Optional.empty();
        }
        mustBeReadable(header);
        ObjectNode asked = JSON.createObjectNode().put("call", call);
        asked.set("body", JSON.valueToTree(body));
        return Optional.of(new IdempotencyKey(caller.actor().subject(), header, HashChain.sha256(HashChain.canonical(asked))));
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (400) when it is no key */
    public static void mustBeReadable(String header) {
        if (!header.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problems.badParameter("Idempotency-Key must be 1 to 200 visible ASCII characters; a random UUID does well").refuse();
        }
    }
}
