package dev.shinchoku.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links each event to the one before it: an event's hash is SHA-256 over the canonical JSON (RFC 8785) of everything else in it, the hash of
 * the event before included. Whoever changes a stored event by hand breaks the chain from there on.
 */
public final class HashChain {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HashChain() {}

    /**
     * The event with its hash.
     *
     * @param canonical the event's {@link #canonical(RecordedEvent) canonical JSON}
     */
    public static RecordedEvent seal(RecordedEvent event, byte[] canonical) {
        return event.withHash(sha256(canonical));
    }

    /** What is wrong with an event that should follow the given head; empty when the chain holds. */
    public static Optional<String> fault(StreamHead before, RecordedEvent event) {
        if (event.version() != before.version() + 1) {
            return Optional.of("version %d is missing".formatted(before.version() + 1));
        }
        if (!event.previousHash().equals(before.hash())) {
            return Optional.of("it does not follow the event before it: previousHash differs from that event's hash");
        }
        if (event.time().isBefore(before.time())) {
            return Optional.of("its time lies before that of the event before it");
        }
        return contentFault(event);
    }

    /** What is wrong with an event taken by itself; empty when its content is what its hash says. */
    public static Optional<String> contentFault(RecordedEvent event) {
        return event.hash().equals(sha256(canonical(event)))
                ? Optional.empty()
                : Optional.of("its content was changed: the hash differs from what it should be");
    }

    /** The canonical JSON of an event without its hash, in UTF-8. */
    public static byte[] canonical(RecordedEvent event) {
        return canonical(json(event));
    }

    /** The canonical JSON of an event with its hash, in UTF-8: what is handed to whoever verifies it without this code. */
    public static byte[] sealed(RecordedEvent event) {
        return canonical(json(event).put("hash", event.hash()));
    }

    private static ObjectNode json(RecordedEvent event) {
        ObjectNode json = JSON.createObjectNode();
        json.put("_id", event.id().toString()).put("stream", event.stream()).put("version", event.version());
        json.put("type", event.type()).put("time", event.time().toString());
        json.set("actor", json(event.actor()));
        json.set("data", event.data());
        event.idempotencyKey().ifPresent(key -> json.set("idempotencyKey",
                JSON.createObjectNode().put("client", key.client()).put("key", key.key()).put("fingerprint", key.fingerprint())));
        event.traceparent().ifPresent(context -> json.put("traceparent", context));
        return json.put("previousHash", event.previousHash());
    }

    /** The canonical JSON (RFC 8785) of any object, in UTF-8. */
    public static byte[] canonical(ObjectNode json) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(json)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of some bytes in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of a text's UTF-8 in lower-case hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode json(Actor actor) {
        ObjectNode json = JSON.createObjectNode().put("subject", actor.subject());
        actor.ministry().ifPresent(ministry -> json.put("ministry", ministry));
        ArrayNode roles = json.putArray("roles");
        actor.roles().forEach(roles::add);
        actor.onBehalfOf().ifPresent(ministry -> json.put("onBehalfOf", ministry));
        return json;
    }
}
