package dev.shinchoku.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The docker command, as somebody types it in the folder of the sources. */
record Docker(Path folder) {
    /** What it printed; it fails the test when the command fails or takes longer than it may. */
    String run(Duration patience, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("docker", ".log");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output
                    .toFile())
                    .start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new AssertionError("%s %s:%n%s".formatted(String.join(" ", command), ended
                        ? "ended with " + process.exitValue()
                        : "took longer than " + patience, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no docker command. Install Docker, and let DOCKER_HOST name the engine.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
