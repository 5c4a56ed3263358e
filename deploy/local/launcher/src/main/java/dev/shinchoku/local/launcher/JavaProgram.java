package dev.shinchoku.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.LogFile;
import dev.shinchoku.local.Ports;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;
import dev.shinchoku.local.Startup;

/** A Spring Boot application in a JVM of its own, on the JDK that runs this one. */
record JavaProgram(Part part, Layout layout, Map<String, String> environment) implements PartProgram {
    private static final Duration START = Duration.ofSeconds(120);

    @Override
    public void start(Consumer<RunningProcess> started) {
        Ports.requireFree(layout.port(part), part.toString());
        Ports.requireFree(layout.managementPort(part), "the health and metrics of " + part);
        List<String> command = command(UnpackedJar.of(layout.builtJar(part), programs()));
        LogFile log = LogFile.from(layout.log(part));
        RunningProcess process = RunningProcess.start(new ProcessSpec(part.toString(), command,
                wholeEnvironment(), layout.log(part), Lifetime.ON_ITS_OWN));
        started.accept(process);
        new Startup(part.toString(), process, log, START, _ -> "Its log, %s, ends with:%n%s".formatted(layout.log(part), log.lastLines()))
                .awaitOrKill(this::isHealthy);
    }

    private Map<String, String> wholeEnvironment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SPRING_APPLICATION_JSON", new PartSettings(layout).json(part));
        return all;
    }

    @Override
    public boolean isHealthy() {
        return new Health(layout.managementPort(part)).isUp();
    }

    /** Long enough to write the start cache, once after each build, on a busy machine. */
    @Override
    public Duration grace() {
        return Duration.ofSeconds(layout.isProjects() ? 120 : 30);
    }

    @Override
    public Optional<String> partingWord() {
        return startCache().filter(cache -> layout.isProjects() && cache.isMissing())
                .map(_ -> "is stopping, and keeps what it has learned for faster starts (once after each build)");
    }

    @Override
    public void afterStop() {
        startCache().ifPresent(StartCache::keep);
    }

    private Optional<StartCache> startCache() {
        return UnpackedJar.unpackedBefore(part.toString(), programs()).map(UnpackedJar::jar).map(StartCache::beside);
    }

    private Path programs() {
        return layout.home().resolve("programs");
    }

    private List<String> command(UnpackedJar program) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(memory());
        command.addAll(StartCache.beside(program.jar()).options(layout.isProjects()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xss512k", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true", "-jar", program.jar().toString()));
        return command;
    }

    /** Sign-in does little, and starts in half the time without the second compiler; the services need that one under load. */
    private List<String> memory() {
        return part == Part.SIGN_IN ? List.of("-Xmx96m", "-XX:TieredStopAtLevel=1") : List.of("-Xmx192m");
    }
}
