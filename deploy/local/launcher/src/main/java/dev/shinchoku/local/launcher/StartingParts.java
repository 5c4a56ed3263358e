package dev.shinchoku.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import dev.shinchoku.local.LogFile;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.local.Startup;

/** Starts several parts side by side. When one fails, the others still come up, so that the next {@code up} has less to do. */
record StartingParts(LocalSystem system, Consumer<String> say) {
    private static final Duration BECOMING_HEALTHY = Duration.ofSeconds(60);
    private static final long LONG_LOG = 20_000_000;

    void start(List<Part> parts) {
        SideBySide.each(parts, this::start);
    }

    private void start(Part part) {
        system.process(part).ifPresentOrElse(process -> awaitHealth(part, process), () -> launch(part));
    }

    private void launch(Part part) {
        long begin = System.nanoTime();
        moveLongLogAside(system.layout().log(part));
        system.start(part);
        say.accept("%-9s is up    %s  (%.1f s)".formatted(part, system.layout().address(part), (System.nanoTime() - begin) / 1e9));
    }

    private void awaitHealth(Part part, RunningProcess process) {
        LogFile log = LogFile.from(system.layout().log(part));
        new Startup(part.toString(), process, log, BECOMING_HEALTHY, _ -> log.lastLines()).await(() -> system.isHealthy(part));
        say.accept("%-9s was up   %s".formatted(part, system.layout().address(part)));
    }

    private static void moveLongLogAside(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LONG_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
