package dev.shinchoku.intake.telling.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.telling.webhook.Deliveries.Delivery;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a webhook is sent: a CloudEvent 1.0 as structured JSON, signed as Standard Webhooks says (https://www.standardwebhooks.com): HMAC-SHA256
 * over {@code id.timestamp.body} with the secret's bytes.
 */
public record Envelope(String body, Map<String, String> headers) {
    static final String SECRET_PREFIX = "whsec_";
    private static final String SOURCE = "/shinchoku/intake";

    /** @param event which the delivery is about; empty for what is no event of the log */
    static Envelope of(Delivery delivery, Optional<RecordedEvent> event, String secret, Instant now) {
        String id = delivery.occasion().toString();
        String body = JsonMapper.shared().writeValueAsString(event.map(Envelope::cloudEvent).orElseGet(() -> cloudEvent(delivery)));
        String timestamp = Long.toString(now.getEpochSecond());
        return new Envelope(body, Map.of("Content-Type", "application/cloudevents+json; charset=UTF-8", "Webhook-Id", id,
                "Webhook-Timestamp", timestamp, "Webhook-Signature", "v1," + signature(id + "." + timestamp + "." + body, secret)));
    }

    private static ObjectNode cloudEvent(RecordedEvent event) {
        ObjectNode json = cloudEvent(event.id().toString(), event.type(), event.time());
        json.put("subject", event.stream()).put("stream", event.stream()).put("streamversion", Long.toString(event.version())).put("hash",
                event.hash());
        json.put("actorsubject", event.actor().subject()).put("actorroles", String.join(",", event.actor().roles()));
        event.actor().ministry().ifPresent(code -> json.put("actorministry", code));
        event.actor().onBehalfOf().ifPresent(code -> json.put("actoronbehalfof", code));
        return json.set("data", event.data());
    }

    private static ObjectNode cloudEvent(Delivery delivery) {
        return cloudEvent(delivery.occasion().toString(), delivery.type(), delivery.at()).set("data", delivery.data().orElseThrow());
    }

    private static ObjectNode cloudEvent(String id, String type, Instant time) {
        return JsonMapper.shared().createObjectNode().put("specversion", "1.0").put("id", id).put("source", SOURCE).put("type", type).put(
                "time", time.toString()).put("datacontenttype", "application/json");
    }

    private static String signature(String signed, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
