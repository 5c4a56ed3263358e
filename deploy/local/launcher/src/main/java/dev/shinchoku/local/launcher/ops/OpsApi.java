package dev.shinchoku.local.launcher.ops;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.Pause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls for ops of the running services. */
record OpsApi(LocalSystem system, HttpClient http, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static OpsApi of(LocalSystem system) {
        return new OpsApi(system, HttpClient.newHttpClient(), system.token("ops"));
    }

    JsonNode get(Part service, String path) {
        return json(service, path, "GET", BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(Part service, String path, Map<String, ?> body) {
        return json(service, path, "POST", BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    /** An operation as it is once it has ended, well or not; until then, what it does is looked at now and then. */
    JsonNode whenEnded(Part service, JsonNode operation, Runnable meanwhile) {
        JsonNode told = operation;
        while (told.get("state").asString().equals("REQUESTED")) {
            meanwhile.run();
            Pause.of(BETWEEN_LOOKS);
            told = get(service, "/operations/" + told.get("operationId").asString());
        }
        return told;
    }

    /** The heads of one service's log go straight on to another service's comparison, so their number does not matter. */
    JsonNode reconcile(Part log, Part view, String topic) {
        HttpResponse<InputStream> heads = send(log, "/heads", "GET", BodyPublishers.noBody(), "application/json", BodyHandlers
                .ofInputStream());
        try (InputStream body = heads.body()) {
            if (heads.statusCode() != 200) {
                throw refused(log, "/heads", heads.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return json(view, "/reconciliations?topic=" + topic, "POST", BodyPublishers.ofInputStream(() -> body), "application/x-ndjson");
        } catch (IOException e) {
            throw away(log, e);
        }
    }

    private JsonNode json(Part service, String path, String method, BodyPublisher body, String type) {
        HttpResponse<String> answer = send(service, path, method, body, type, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw refused(service, path, answer.statusCode(), answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private <T> HttpResponse<T> send(Part service, String path, String method, BodyPublisher body, String type, BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.layout().address(service).resolve("/api/v1/ops" + path)).timeout(
                PATIENCE).header("Authorization", "Bearer " + token).header("Content-Type", type);
        if (type.equals("application/json") && method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            return http.send(request.method(method, body).build(), handler);
        } catch (IOException e) {
            throw away(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted.", e);
        }
    }

    private static LocalServerException refused(Part service, String path, int status, String body) {
        return new LocalServerException("%s answered %s with %d: %s".formatted(service, path, status, detail(body)));
    }

    /** What a problem says to do; the whole body where it is none. */
    private static String detail(String body) {
        return body.startsWith("{") ? JSON.readTree(body).path("detail").asString(body) : body;
    }

    private static LocalServerException away(Part service, IOException e) {
        return new LocalServerException("%s did not answer: %s. Start it: ./shinchoku up".formatted(service, e), e);
    }
}
