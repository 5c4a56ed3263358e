package dev.shinchoku.local.launcher;

import java.nio.file.Path;
import java.util.Optional;

import dev.shinchoku.local.SourceTree;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which system a command is about. */
public final class SystemOptions {
    @Option(names = "--home", paramLabel = "FOLDER", description = "Where data, logs and secrets are. Default: $SHINCHOKU_HOME, else .local")
    private Optional<Path> home = Optional.empty();

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "${env:SHINCHOKU_PORT_OFFSET:-0}", description = "Added to every port. Default: $SHINCHOKU_PORT_OFFSET, else 0")
    private int portOffset;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public LocalSystem system() {
        return new LocalSystem(new Layout(SourceTree.root(), home.or(SystemOptions::fromEnvironment).orElseGet(SystemOptions::inProject),
                portOffset),
                this::say);
    }

    public void say(String line) {
        command.commandLine().getOut().println(line);
    }

    private static Optional<Path> fromEnvironment() {
        return Optional.ofNullable(System.getenv("SHINCHOKU_HOME")).filter(folder -> !folder.isBlank()).map(Path::of);
    }

    private static Path inProject() {
        return Layout.ofProject(SourceTree.root()).home();
    }
}
