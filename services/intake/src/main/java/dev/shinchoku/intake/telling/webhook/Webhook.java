package dev.shinchoku.intake.telling.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An address that is called with events.
 *
 * @param ministry whose events alone it is told; empty for the coordinating office's, which is told all
 * @param events the types that it is told; all where there is none
 * @param secret by which it knows that a call is ours
 * @param problem why it is disabled, or what went wrong with the last call
 * @param failingSince when calls began to fail; empty after one that went well
 */
public record Webhook(String webhookId, Optional<String> ministry, String url, Set<String> events, State state, Optional<String> problem,
        Optional<Instant> failingSince, Instant createdAt, String createdBy, String secret) {

    public enum State {
        ACTIVE,
        /** It failed for too long, or said that it is gone. Changing it makes it active again. */
        DISABLED
    }

    boolean isTold(Occasion occasion) {
        return state == State.ACTIVE && (events.isEmpty() || events.contains(occasion.type())) && !occasion.at().isBefore(createdAt)
                && occasion.isFor(ministry);
    }
}
