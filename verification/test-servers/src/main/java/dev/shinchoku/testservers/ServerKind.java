package dev.shinchoku.testservers;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.testcontainers.DockerClientFactory;

/**
 * What the servers of a JVM's tests are: containers where a container engine answers, processes of this machine where none does. The
 * property {@code shinchoku.servers} may say {@code containers}, and then it is an error that no engine answers, or {@code processes}.
 */
public enum ServerKind {
    CONTAINERS, PROCESSES;

    public static ServerKind ofThisJvm() {
        return Chosen.KIND;
    }

    static ServerKind choose(Optional<String> asked, BooleanSupplier engineAnswers) {
        if (asked.isEmpty()) {
            return engineAnswers.getAsBoolean() ? CONTAINERS : PROCESSES;
        }
        return switch (asked.get()) {
            case "containers" -> requireEngine(engineAnswers);
            case "processes" -> PROCESSES;
            default -> throw new IllegalArgumentException("shinchoku.servers is containers or processes, not " + asked.get());
        };
    }

    private static ServerKind requireEngine(BooleanSupplier engineAnswers) {
        if (!engineAnswers.getAsBoolean()) {
            throw new IllegalStateException("No container engine answers: start one and name it in DOCKER_HOST, or leave out"
                    + " -Dshinchoku.servers=containers.");
        }
        return CONTAINERS;
    }

    private static final class Chosen {
        private static final ServerKind KIND = choose(Optional.ofNullable(System.getProperty("shinchoku.servers")),
                () -> DockerClientFactory.instance().isDockerAvailable());
    }
}
