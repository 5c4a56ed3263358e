package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.shinchoku.local.LocalServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Prints what a part has logged.", mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "NAME", converter = PartName.class, description = "mongodb, kafka, sign-in, measures, intake or reporting")
    private Part part;

    @Override
    public void run() {
        Path log = options.system().layout().log(part);
        if (!Files.exists(log)) {
            throw new LocalServerException("%s has never run: there is no %s.".formatted(part, log));
        }
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(options::say);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
