package dev.shinchoku.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.demo.Stage;
import dev.shinchoku.service.testing.Api;

/** The whole system of docker-compose.yml, under a name, on ports and with secrets of its own; closing it removes all of it. */
final class Containers implements Stage, AutoCloseable {
    private static final Duration BUILD = Duration.ofMinutes(40);
    private static final Duration START = Duration.ofMinutes(10);

    private final Docker docker = new Docker(SourceTree.root());
    private final Properties settings = new Properties();
    private final Path folder;
    private final String project;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Containers() throws IOException {
        this.folder = Files.createTempDirectory("shinchoku-containers");
        this.project = folder.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        new ProcessBuilder(SourceTree.root().resolve("deploy/docker/env").toString(), environment().toString()).inheritIO().start().onExit()
                .join();
        int port = freePort();
        Files.writeString(environment(), Files.readString(environment()).replace(":8088", ":" + port).replace("=8088", "=" + port)
                .replace("PROMETHEUS_PORT=9090", "PROMETHEUS_PORT=0").replace("ALERTMANAGER_PORT=9093", "ALERTMANAGER_PORT=0"));
        try (var reader = Files.newBufferedReader(environment())) {
            settings.load(reader);
        }
    }

    void up() {
        compose(BUILD, "up", "-d", "--build", "--wait");
    }

    void restart(String container) {
        compose(START, "restart", container);
    }

    /** Waits until every container is healthy. */
    void awaitHealthy() {
        compose(START, "up", "-d", "--wait");
    }

    String compose(Duration patience, String... arguments) {
        List<String> all = new ArrayList<>(List.of("compose", "-p", project, "--env-file", environment().toString()));
        all.addAll(List.of(arguments));
        return docker.run(patience, all);
    }

    /** The published address of a container's port. */
    String published(String container, int port) {
        return compose(START, "port", container, Integer.toString(port)).strip();
    }

    String setting(String name) {
        return settings.getProperty(name);
    }

    String origin() {
        return setting("SHINCHOKU_ORIGIN");
    }

    @Override
    public URI address(Part service) {
        return switch (service) {
            case REPORTING -> URI.create(origin());
            case MEASURES, INTAKE -> URI.create(origin() + "/services/" + service);
            case SIGN_IN -> URI.create(origin() + "/auth");
            case MONGODB, KAFKA -> throw new IllegalArgumentException(service + " is reached by the other containers alone");
        };
    }

    /** As a ministry's system gets it: from Keycloak, through the proxy. */
    @Override
    public String token(String user) {
        return tokens.computeIfAbsent(user, name -> Api.at(origin()).with("Content-Type", "application/x-www-form-urlencoded").post(
                "/auth/realms/shinchoku/protocol/openid-connect/token",
                "grant_type=password&client_id=command-line&username=%s&password=%s".formatted(name, setting("SHINCHOKU_DEMO_PASSWORD")))
                .json().get("access_token").asString());
    }

    Api api(Part service, String user) {
        return Api.at(address(service) + "/api/v1").as(token(user));
    }

    private Path environment() {
        return folder.resolve(".env");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            compose(START, "down", "-v", "--timeout", "20");
            Files.deleteIfExists(environment());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
