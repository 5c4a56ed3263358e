package dev.shinchoku.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;

/** What a command is told by environment variables, of the same names as the services'. No secret is ever on a command line. */
record Environment(Map<String, String> variables) {
    private static final String MONGODB_URI = "SPRING_MONGODB_URI";
    private static final String KAFKA = "SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS";
    private static final String KAFKA_PROPERTY = "SHINCHOKU_KAFKA_PROPERTIES_";

    MongoClient mongo() {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri())).applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(20, TimeUnit.SECONDS)).applicationName("shinchoku-operations").build());
    }

    /** The connection's properties; empty when no Kafka is told. */
    Optional<Map<String, Object>> kafka() {
        return value(KAFKA).map(servers -> {
            Map<String, Object> settings = new HashMap<>();
            variables.forEach((name, value) -> {
                if (name.startsWith(KAFKA_PROPERTY)) {
                    settings.put(name.substring(KAFKA_PROPERTY.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
                }
            });
            settings.put("bootstrap.servers", servers);
            return settings;
        });
    }

    Path backups() {
        return Path.of(value("SHINCHOKU_BACKUP_FOLDER").orElse("/backups"));
    }

    Optional<Integer> keep() {
        return value("SHINCHOKU_BACKUP_KEEP").map(Integer::valueOf);
    }

    private String uri() {
        return value(MONGODB_URI + "_FILE").map(Environment::content).or(() -> value(MONGODB_URI)).orElseThrow(
                () -> new CommandRefused("Say where MongoDB is: %s, or %s_FILE for a file that holds the address".formatted(MONGODB_URI,
                        MONGODB_URI)));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
