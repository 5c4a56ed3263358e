package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.local.LocalServerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's API for ops. */
record OpsCalls(URI address, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Returns the operation's id. */
    String rebuild(String reason, boolean replace, boolean evenIfLess) {
        Map<String, Object> body = Map.of("reason", reason, "replace", replace, "evenIfLess", evenIfLess);
        return send(request("/rebuilds").header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))).get("operationId").asString();
    }

    JsonNode operation(String id) {
        return send(request("/operations/" + id).GET());
    }

    /** The rebuild that is on. */
    Optional<JsonNode> current() {
        return Optional.ofNullable(send(request("/rebuilds/current").GET()).get("current"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/api/v1/ops" + path)).timeout(Duration.ofSeconds(30)).header("Authorization",
                "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        HttpRequest call = request.build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(call, BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new LocalServerException("%s: %s".formatted(call.uri(), body.path("detail").asString(answer.body())));
            }
            return body;
        } catch (IOException e) {
            throw new LocalServerException("%s does not answer. Is it up? ./shinchoku status".formatted(call.uri().resolve("/")), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted.", e);
        }
    }
}
