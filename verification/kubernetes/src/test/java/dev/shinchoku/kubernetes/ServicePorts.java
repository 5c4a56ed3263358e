package dev.shinchoku.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shinchoku.local.SourceTree;

/** The ports that a service's own {@code application.yml} names. */
record ServicePorts(int http, int management) {
    private static final List<String> SERVICES = List.of("measures", "intake", "reporting");

    static Map<String, ServicePorts> all() {
        return SERVICES.stream().collect(Collectors.toMap(service -> service, ServicePorts::of));
    }

    private static ServicePorts of(String service) {
        JsonNode settings = StrictYaml.documents(application(service)).getFirst();
        return new ServicePorts(settings.at("/server/port").asInt(), settings.at("/management/server/port").asInt());
    }

    static String application(String service) {
        return read("services/%s/src/main/resources/application.yml".formatted(service));
    }

    /** What the services with pages share. */
    static String pages() {
        return read("libraries/page-kit/src/main/resources/page-defaults.yml");
    }

    private static String read(String path) {
        Path file = SourceTree.root().resolve(path);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
