package dev.shinchoku.local.launcher;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.RunningProcess;

/**
 * The whole system on one machine, each part a process of its own that outlives this JVM. What it says to the person at the terminal goes,
 * line by line, to {@code say}.
 */
public final class LocalSystem {
    private final Layout layout;
    private final Consumer<String> say;
    private final Map<String, String> environment;

    public LocalSystem(Layout layout, Consumer<String> say) {
        this(layout, say, Map.of());
    }

    /** @param environment of the services and the sign-in, next to that of this JVM */
    public LocalSystem(Layout layout, Consumer<String> say, Map<String, String> environment) {
        this.layout = layout;
        this.say = say;
        this.environment = Map.copyOf(environment);
    }

    public Layout layout() {
        return layout;
    }

    /** Starts those of the parts that do not run, and returns once all of them are healthy. */
    public void up(Collection<Part> parts) {
        try (var _ = SystemLock.in(layout.home())) {
            var starting = new StartingParts(this, say);
            starting.start(parts.stream().filter(Part.BASE::contains).toList());
            starting.start(parts.stream().filter(Part.SERVICES::contains).toList());
        }
    }

    /** Stops what runs, the services first and the databases last, and returns once all have gone. */
    public void down() {
        try (var _ = SystemLock.in(layout.home())) {
            if (Arrays.stream(Part.values()).map(this::process).allMatch(Optional::isEmpty)) {
                say.accept("Nothing is up.");
            }
            var stopping = new StoppingParts(this, say);
            stopping.stop(List.of(Part.REPORTING, Part.INTAKE, Part.MEASURES, Part.SIGN_IN));
            stopping.stop(List.of(Part.KAFKA));
            stopping.stop(List.of(Part.MONGODB));
        }
    }

    /** Starts one part, also one that was killed; returns once it is healthy. */
    public void start(Part part) {
        PartProgram.of(part, layout, environment).start(layout.pidFile(part)::write);
    }

    /** Asks one part to end, and returns once it has. */
    public void stop(Part part) {
        new StoppingParts(this, say).stop(List.of(part));
    }

    /** SIGKILL. */
    public void kill(Part part) {
        require(part).kill();
    }

    /** SIGSTOP, until {@link #resume}. */
    public void pause(Part part) {
        require(part).pause();
    }

    public void resume(Part part) {
        require(part).resume();
    }

    /** The part's process, if it runs. */
    public Optional<RunningProcess> process(Part part) {
        return layout.pidFile(part).process();
    }

    public boolean isHealthy(Part part) {
        return process(part).isPresent() && PartProgram.of(part, layout).isHealthy();
    }

    public List<PartStatus> status() {
        return Arrays.stream(Part.values()).map(this::status).toList();
    }

    /** A bearer token of a demo user, from sign-in's own token endpoint. */
    public String token(String user) {
        return new TokenRequest(layout).token(user);
    }

    /** For clients of a service's database. */
    public String mongoUri() {
        return LocalMongo.uri(layout.port(Part.MONGODB));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + layout.port(Part.KAFKA);
    }

    /** @throws LocalServerException with what to do, when the part does not run */
    public void mustBeUp(Part part) {
        if (process(part).isEmpty()) {
            throw new LocalServerException("%1$s is not up. Start it: ./shinchoku up --only %1$s".formatted(part));
        }
    }

    private PartStatus status(Part part) {
        return PartStatus.of(part, layout.port(part), process(part), isHealthy(part));
    }

    private RunningProcess require(Part part) {
        return process(part).orElseThrow(() -> new LocalServerException("%s does not run.".formatted(part)));
    }
}
