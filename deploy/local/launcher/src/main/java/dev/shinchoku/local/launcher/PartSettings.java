package dev.shinchoku.local.launcher;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.shinchoku.local.LocalMongo;
import tools.jackson.databind.json.JsonMapper;

/** What a Java part is told of the others. It goes by the environment as JSON: other users of the machine can read a command line. */
record PartSettings(Layout layout) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json(Part part) {
        Map<String, Object> settings = new TreeMap<>(Map.of("server.address", "127.0.0.1", "server.port", layout.port(part),
                "management.server.address",
                "127.0.0.1", "management.server.port", layout.managementPort(part)));
        settings.putAll(own(part));
        return JSON.writeValueAsString(settings);
    }

    private Map<String, Object> own(Part part) {
        return switch (part) {
            case MONGODB, KAFKA -> Map.of();
            case SIGN_IN -> signIn();
            case MEASURES -> service(part);
            case INTAKE, REPORTING -> pages(part);
        };
    }

    private Map<String, Object> signIn() {
        return Map.of("spring.security.oauth2.authorizationserver.issuer", issuer(), "shinchoku.sign-in.home", layout.signIn().toString(),
                "shinchoku.sign-in.pages", Stream.of(Part.REPORTING, Part.INTAKE).map(layout::port).flatMap(port -> Stream.of(
                        "http://127.0.0.1:" + port, "http://localhost:" + port)).toList());
    }

    private Map<String, Object> service(Part part) {
        return Map.of("spring.mongodb.uri", LocalMongo.uri(layout.port(Part.MONGODB)).replace("/?", "/%s?".formatted(part)),
                "shinchoku.kafka.bootstrap-servers", "127.0.0.1:" + layout.port(Part.KAFKA),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer());
    }

    private Map<String, Object> pages(Part part) {
        Map<String, Object> settings = new TreeMap<>(service(part));
        settings.put("spring.security.oauth2.client.provider.sign-in.issuer-uri", issuer());
        settings.put("spring.security.oauth2.client.registration.sign-in.client-secret", SignInSecrets.in(layout.signIn()).clientSecret());
        settings.put("shinchoku.pages.dashboards", layout.address(Part.REPORTING).toString());
        settings.put("shinchoku.pages.desk", layout.address(Part.INTAKE).toString());
        return settings;
    }

    private String issuer() {
        return layout.address(Part.SIGN_IN).toString();
    }
}
