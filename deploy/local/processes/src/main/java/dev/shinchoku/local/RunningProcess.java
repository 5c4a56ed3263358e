package dev.shinchoku.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of this machine, started by this JVM or by an earlier one. A signal to a process that has ended already does nothing, and
 * never reaches another process that was given the same id since.
 */
public final class RunningProcess {
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(5);

    private final ProcessHandle handle;

    private RunningProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    public static RunningProcess start(ProcessSpec spec) {
        try {
            Path folder = Files.createDirectories(spec.log().resolveSibling(""));
            ProcessBuilder builder = new ProcessBuilder(spec.lifetime().wrap(spec.command())).directory(folder.toFile());
            builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile())).environment().putAll(spec.environment());
            return new RunningProcess(OwnedProcesses.keep(builder.start().toHandle(), spec.lifetime()));
        } catch (IOException e) {
            throw new LocalServerException("%s could not be started: %s".formatted(spec.name(), e.getMessage()), e);
        }
    }

    /**
     * The process that had this id when it was started at that time, if it still runs. The system derives start times from the clock, so
     * they may differ by the little that the clock was set meanwhile.
     */
    public static Optional<RunningProcess> find(long pid, Instant startedAt) {
        return ProcessHandle.of(pid).map(RunningProcess::new).filter(RunningProcess::isAlive)
                .filter(process -> Duration.between(process.startedAt(), startedAt).abs().compareTo(CLOCK_DRIFT) < 0);
    }

    public long pid() {
        return handle.pid();
    }

    public Instant startedAt() {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    public boolean isAlive() {
        return handle.isAlive() && !ProcFiles.isZombie(pid());
    }

    /** Memory that the process holds, where the system tells it. */
    public OptionalLong residentMegabytes() {
        return ProcFiles.residentMegabytes(pid());
    }

    /** SIGKILL; returns once the process has gone. */
    public void kill() {
        handle.destroyForcibly();
        requireEnd(Duration.ofSeconds(30));
    }

    /** SIGSTOP: the process keeps its memory, files and connections, and does nothing until {@link #resume()}. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    /** SIGTERM, also for a paused process; false when it still runs after the grace time. */
    public boolean terminate(Duration grace) {
        if (isAlive()) {
            handle.destroy();
            resume();
        }
        return endsWithin(grace);
    }

    boolean endsWithin(Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private void requireEnd(Duration limit) {
        if (!endsWithin(limit)) {
            throw new LocalServerException("Process %d does not end, even by SIGKILL.".formatted(pid()));
        }
    }

    private void signal(String signal) {
        if (isAlive()) {
            try {
                new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid())).inheritIO().start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
