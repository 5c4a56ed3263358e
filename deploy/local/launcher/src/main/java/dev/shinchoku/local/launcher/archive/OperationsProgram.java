package dev.shinchoku.local.launcher.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.LocalSystem;

/** The command line of ops, {@code deploy/operations}, run against the system of this machine. */
record OperationsProgram(LocalSystem system, Consumer<String> say) {
    /** Returns the program's exit status once it has ended. */
    int run(List<String> arguments) {
        ProcessBuilder program = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        program.environment().put("SPRING_MONGODB_URI", system.mongoUri());
        program.environment().put("SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS", system.bootstrapServers());
        try {
            Process process = program.start();
            try (var lines = process.inputReader()) {
                lines.lines().forEach(say);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted.", e);
        }
    }

    private List<String> command(List<String> arguments) {
        Path jar = system.layout().root().resolve("deploy/operations/target/operations.jar");
        if (!Files.exists(jar)) {
            throw new LocalServerException("%s is not built. Build it: mvn -pl deploy/operations -am package".formatted(jar));
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }
}
