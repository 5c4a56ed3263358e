package dev.shinchoku.local.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import dev.shinchoku.local.LocalServerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's public API, called with somebody's token. */
record Service(HttpClient http, URI address, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode get(String path) {
        return send(request(path).GET().build()).mustBeDone();
    }

    Answer post(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
    }

    Answer postText(String path, String text) {
        return send(request(path).header("Content-Type", "text/plain;charset=UTF-8").POST(BodyPublishers.ofString(text)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).timeout(Duration.ofSeconds(60)).header("Authorization",
                "Bearer "
                        + token)
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(request.method() + " " + request.uri(), response.statusCode(), response.body());
        } catch (IOException e) {
            throw new LocalServerException("%s did not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted.", e);
        }
    }

    record Answer(String call, int status, String body) {
        boolean isConflict() {
            return status == 409;
        }

        JsonNode mustBeDone() {
            if (status >= 300) {
                throw new LocalServerException("%s was answered with %d: %s".formatted(call, status, body));
            }
            return JSON.readTree(body);
        }

        /** A demo that is played again finds things done. */
        void mayBeDoneAlready() {
            if (!isConflict()) {
                mustBeDone();
            }
        }
    }
}
