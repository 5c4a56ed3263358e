package dev.shinchoku.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.shinchoku.local.SourceTree;

/** Helm's own program: from the PATH, else from {@code .local/tools}, where it is put by Go when it is missing there as well. */
final class Helm {
    private static final Path TOOLS = SourceTree.root().resolve(".local/tools");
    private static final Optional<Path> PROGRAM = onPath("helm").or(() -> inTools()).or(Helm::installed);

    private Helm() {}

    static boolean isThere() {
        return PROGRAM.isPresent();
    }

    /** Runs helm; standard error is only told when helm fails. */
    static Answer run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        return run(command, Map.of(), 60);
    }

    private static Optional<Path> inTools() {
        return Optional.of(TOOLS.resolve("helm")).filter(Files::isExecutable);
    }

    private static Optional<Path> installed() {
        return onPath("go").flatMap(go -> {
            String module = "helm.sh/helm/v4/cmd/helm@v" + System.getProperty("helm.version");
            System.out.println("Building helm once, into " + TOOLS + ": " + module + " (some minutes)");
            Answer answer = run(List.of(go.toString(), "install", module), Map.of("GOBIN", TOOLS.toString()), 1800);
            if (answer.code() != 0) {
                throw new IllegalStateException("go install " + module + " failed: " + answer.errors());
            }
            return inTools();
        });
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    private static Answer run(List<String> command, Map<String, String> environment, long seconds) {
        try {
            Path output = Files.createTempFile("helm", ".out");
            Path errors = Files.createTempFile("helm", ".err");
            ProcessBuilder program = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            program.environment().putAll(environment);
            Process process = program.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " took more than " + seconds + " s");
            }
            Answer answer = new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int code, String output, String errors) {}
}
