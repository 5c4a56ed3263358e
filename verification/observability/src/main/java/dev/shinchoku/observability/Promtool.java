package dev.shinchoku.observability;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own tool: the one on the PATH, else the one inside Prometheus' image where a container engine answers. */
public final class Promtool {
    private static final String IMAGE = "prom/prometheus";
    private static final Optional<Promtool> FOUND = find();

    private final boolean onThePath;

    private Promtool(boolean onThePath) {
        this.onThePath = onThePath;
    }

    /** Skips the test where there is none, and says so; fails it with {@code -Dshinchoku.require.promtool=true}. */
    public static Promtool required() {
        return FOUND.orElseGet(() -> {
            String missing = "promtool is missing: install Debian's package prometheus, or start a container engine that has " + IMAGE;
            if (Boolean.getBoolean("shinchoku.require.promtool")) {
                return fail(missing);
            }
            System.err.println("SKIPPED, THE RULES ARE NOT TESTED: " + missing);
            return abort(missing);
        });
    }

    /** Runs it in a folder, from which it can read files by relative paths. */
    public Ran run(Path folder, String input, String... arguments) {
        List<String> command = onThePath
                ? List.of("promtool")
                : List.of("docker", "run", "--rm", "-i", "--network", "none", "-v", folder.toAbsolutePath() + ":/in:ro", "-w", "/in",
                        "--entrypoint", "promtool", IMAGE);
        return start(folder, input, Stream.concat(command.stream(), Stream.of(arguments)).toList());
    }

    private static Optional<Promtool> find() {
        if (isRunnable("promtool", "--version")) {
            return Optional.of(new Promtool(true));
        }
        return isRunnable("docker", "image", "inspect", IMAGE) || isRunnable("docker", "pull", "-q", IMAGE)
                ? Optional.of(new Promtool(false))
                : Optional.empty();
    }

    private static boolean isRunnable(String... command) {
        try {
            return start(Path.of("."), "", List.of(command)).exit() == 0;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static Ran start(Path folder, String input, List<String> command) {
        try {
            Path in = Files.writeString(Files.createTempFile("promtool", ".in"), input);
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectInput(in.toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(in);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param said what it wrote to both streams */
    public record Ran(int exit, String said) {}
}
