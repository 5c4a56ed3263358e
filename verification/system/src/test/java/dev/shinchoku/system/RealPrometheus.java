package dev.shinchoku.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.shinchoku.local.Ports;
import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus, from the PATH, with the project's rules, scraping a local system every two seconds. */
final class RealPrometheus implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Part> SERVICES = List.of(Part.MEASURES, Part.INTAKE, Part.REPORTING);

    private final int port = Ports.orFree(0);
    private final Process process;

    private RealPrometheus(LocalSystem system) throws IOException {
        Path folder = Files.createTempDirectory("shinchoku-prometheus");
        Path config = Files.writeString(folder.resolve("prometheus.yml"), config(system));
        ProcessBuilder start = new ProcessBuilder("prometheus", "--config.file=" + config, "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        File log = folder.resolve("prometheus.log").toFile();
        process = start.redirectErrorStream(true).redirectOutput(log).start();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> get("/-/ready").statusCode() == 200);
    }

    static RealPrometheus watching(LocalSystem system) {
        try {
            return new RealPrometheus(system);
        } catch (IOException e) {
            throw new AssertionError("Prometheus is needed on the PATH (Debian: apt-get install prometheus)", e);
        }
    }

    /** The names of the alerts whose expression holds, and those that have held for long enough. */
    Set<String> pendingOrFiring() {
        return alerts().stream().map(RealPrometheus::name).collect(Collectors.toSet());
    }

    Set<String> firing() {
        return alerts().stream().filter(alert -> alert.get("state").asString().equals("firing")).map(RealPrometheus::name).collect(
                Collectors.toSet());
    }

    private List<JsonNode> alerts() {
        try {
            return JSON.readTree(get("/api/v1/alerts").body()).get("data").get("alerts").valueStream().toList();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(JsonNode alert) {
        return alert.get("labels").get("alertname").asString();
    }

    private java.net.http.HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
    }

    private static String config(LocalSystem system) {
        String jobs = SERVICES.stream().map(part -> """
                - job_name: %1$s
                  honor_labels: true
                  metrics_path: /actuator/prometheus
                  static_configs:
                  - targets: ["127.0.0.1:%2$d"]
                    labels: {service: %1$s}
                """.formatted(part, system.layout().managementPort(part))).collect(Collectors.joining());
        return """
                global: {scrape_interval: 2s, evaluation_interval: 2s}
                rule_files: ["%s/deploy/prometheus/rules/*.yml"]
                scrape_configs:
                """.formatted(SourceTree.root()) + jobs;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
