package dev.shinchoku.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.shinchoku.local.Ports;

/**
 * Where one system's files and ports are. Two systems run beside each other when both home and port offset differ.
 *
 * @param root the project's folder, where the built programs are
 * @param home the folder of this system's data, logs and secrets
 * @param portOffset added to every port
 * @param base whose MongoDB, Kafka and sign-in this system's services use; its own when empty
 */
public record Layout(Path root, Path home, int portOffset, Optional<Layout> base) {
    private static final int MANAGEMENT = 1000;
    private static final int KAFKA_CONTROLLER = 9093;
    private static final int FIRST_OFFSET = 1100;

    public Layout(Path root, Path home, int portOffset) {
        this(root, home, portOffset, Optional.empty());
    }

    public Layout {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The system that {@code ./shinchoku up} starts by default. */
    public static Layout ofProject(Path root) {
        return new Layout(root, root.resolve(".local"), 0);
    }

    /** Another system beside those that run already: in a folder of its own, on ports that are free now. */
    public static Layout beside(Path root, Path home) {
        return IntStream.iterate(FIRST_OFFSET, offset -> offset + 100).mapToObj(offset -> new Layout(root, home, offset)).filter(
                Layout::isFree)
                .findFirst().orElseThrow();
    }

    /** Second instances of this system's services, on ports that are free now: they share its MongoDB, Kafka and sign-in. */
    public Layout secondInstances() {
        Layout free = beside(root, home.resolve("second-instances"));
        return new Layout(root, free.home, free.portOffset, Optional.of(this));
    }

    boolean isProjects() {
        return home.equals(root.resolve(".local"));
    }

    public int port(Part part) {
        return base.filter(_ -> Part.BASE.contains(part)).map(shared -> shared.port(part)).orElse(part.usualPort() + portOffset);
    }

    /** Health and metrics of a Java part. */
    public int managementPort(Part part) {
        return port(part) + MANAGEMENT;
    }

    private boolean isFree() {
        IntStream ports = Arrays.stream(Part.values()).flatMapToInt(part -> IntStream.of(port(part), managementPort(part)));
        return IntStream.concat(ports, IntStream.of(controllerPort())).noneMatch(Ports::answers);
    }

    int controllerPort() {
        return KAFKA_CONTROLLER + portOffset;
    }

    public URI address(Part part) {
        return switch (part) {
            case MONGODB -> URI.create("mongodb://127.0.0.1:" + port(part));
            case KAFKA -> URI.create("kafka://127.0.0.1:" + port(part));
            case SIGN_IN, MEASURES, INTAKE, REPORTING -> URI.create("http://127.0.0.1:" + port(part));
        };
    }

    public Path log(Part part) {
        return home.resolve("logs/" + part + ".log");
    }

    Path data(Part part) {
        return home.resolve("data/" + part);
    }

    PidFile pidFile(Part part) {
        return new PidFile(home.resolve("run/" + part + ".pid"));
    }

    Path signIn() {
        return base.map(Layout::signIn).orElse(home.resolve("sign-in"));
    }

    Path builtJar(Part part) {
        return root.resolve("%s/target/%s.jar".formatted(part == Part.SIGN_IN ? "deploy/local/sign-in" : "services/" + part, part));
    }
}
