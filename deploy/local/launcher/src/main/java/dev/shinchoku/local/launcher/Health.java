package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A Java part's own word on whether it can do its work. */
record Health(int managementPort) {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final int NOT_FOUND = 404;

    boolean isUp() {
        try {
            int readiness = status("/actuator/health/readiness");
            return (readiness == NOT_FOUND ? status("/actuator/health") : readiness) == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:%d%s".formatted(managementPort, path));
        return HTTP.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(3)).build(), BodyHandlers.discarding()).statusCode();
    }
}
