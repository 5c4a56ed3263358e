package dev.shinchoku.local.launcher.archive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's sending of its log again, by its API. */
record Republication(HttpClient http, Part part, URI api, String token, String operation) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Republication begin(HttpClient http, LocalSystem system, Part part, String token, String reason) {
        URI api = system.layout().address(part).resolve("/api/v1/ops/");
        Republication asking = new Republication(http, part, api, token, "");
        JsonNode answer = asking.send(asking.request("republications").header("Content-Type", "application/json").POST(BodyPublishers
                .ofString(JSON.writeValueAsString(Map.of("reason", reason)))).build());
        return new Republication(http, part, api, token, answer.get("operationId").asString());
    }

    JsonNode progress() {
        return send(request("republications/current").GET().build());
    }

    boolean hasEnded() {
        JsonNode told = send(request("operations/" + operation).GET().build());
        if (told.get("state").asString().equals("FAILED")) {
            throw new LocalServerException("%s failed: %s".formatted(part, told.get("problem").asString()));
        }
        return told.get("state").asString().equals("COMPLETED");
    }

    String said(JsonNode progress) {
        return "%s: %,d of %,d events sent again".formatted(part, progress.get("sent").asLong(), progress.get("total").asLong());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new LocalServerException("%s was answered with %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LocalServerException("%s does not answer. Start it: ./shinchoku up".formatted(part), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted. The services go on with it.", e);
        }
    }
}
