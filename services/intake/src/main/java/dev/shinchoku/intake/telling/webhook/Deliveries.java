package dev.shinchoku.intake.telling.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

/** What webhooks are to be told and were told: one delivery for each webhook and occasion, however often it is offered. */
public interface Deliveries {
    static String idOf(String webhookId, UUID occasion) {
        return webhookId + "." + occasion;
    }

    /** Queues those that are not known yet. */
    void offer(Collection<Delivery> deliveries);

    /** Queues them whether they were delivered before or not. */
    void offerAnew(Collection<Delivery> deliveries);

    /** The first that waits; those after it wait for it. */
    Optional<Delivery> next(String webhookId);

    void answered(Delivery delivery, Answer answer, boolean delivered);

    /** Tells whether there is such a delivery. */
    boolean again(String webhookId, String deliveryId);

    /** The newest first. */
    List<Logged> log(String webhookId, Optional<String> before, int limit);

    long waiting();

    Optional<Instant> oldest();

    void removeAllOf(String webhookId);

    /** @param attempts so far */
    record Delivery(String deliveryId, String webhookId, UUID occasion, String type, Instant at, String order, Optional<ObjectNode> data,
            int attempts) {
        static Delivery of(Webhook webhook, Occasion occasion) {
            return new Delivery(idOf(webhook.webhookId(), occasion.id()), webhook.webhookId(), occasion.id(), occasion.type(), occasion
                    .at(),
                    occasion.order(), occasion.data(), 0);
        }
    }

    /**
     * What became of one call.
     *
     * @param status of the answer; empty when there was none
     */
    record Answer(Instant at, Optional<Integer> status, Optional<String> problem, long milliseconds) {
        public boolean wentWell() {
            return status.filter(code -> code >= 200 && code < 300).isPresent();
        }

        boolean isGone() {
            return status.filter(code -> code == 410).isPresent();
        }
    }

    /** @param answers the last ones, the newest last */
    record Logged(String deliveryId, UUID eventId, String type, boolean delivered, int attempts, List<Answer> answers, String order) {}
}
