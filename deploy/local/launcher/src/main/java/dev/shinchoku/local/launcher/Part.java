package dev.shinchoku.local.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The processes that make up the system, in the order in which they start. */
public enum Part {
    MONGODB("mongodb", 27017), KAFKA("kafka", 9092), SIGN_IN("sign-in", 8089), MEASURES("measures", 8081), INTAKE("intake",
            8082), REPORTING(
                    "reporting", 8080);

    /** What the services need before they start. */
    static final Set<Part> BASE = Set.copyOf(EnumSet.of(MONGODB, KAFKA, SIGN_IN));
    public static final Set<Part> SERVICES = Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(BASE)));

    private final String label;
    private final int port;

    Part(String label, int port) {
        this.label = label;
        this.port = port;
    }

    public static Optional<Part> named(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    int usualPort() {
        return port;
    }

    @Override
    public String toString() {
        return label;
    }
}
