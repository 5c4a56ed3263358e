package dev.shinchoku.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.Uuid;

/** Starts the broker's main class on the JDK that runs this JVM, on a directory that is formatted first where it is new. */
record BrokerProgram(KafkaOptions options, BrokerJars jars) {
    private static final Duration FORMAT = Duration.ofSeconds(60);

    RunningProcess start() {
        BrokerFiles files = new BrokerFiles(options);
        files.requireUnlocked();
        Path server = files.write();
        if (!files.isFormatted()) {
            format(files, server);
        }
        return run(options.lifetime(), "kafka.Kafka", server.toString());
    }

    private void format(BrokerFiles files, Path server) {
        LogFile log = LogFile.from(options.log());
        RunningProcess tool = run(Lifetime.WITH_THIS_JVM, "kafka.tools.StorageTool", "format", "--cluster-id", Uuid.randomUuid().toString(),
                "--config",
                server.toString(), "--ignore-formatted");
        if (!tool.endsWithin(FORMAT) || !files.isFormatted()) {
            tool.kill();
            throw new LocalServerException("Kafka's data directory %s could not be made.%n%s".formatted(options.data(), log.lastLines()));
        }
    }

    private RunningProcess run(Lifetime lifetime, String... mainClassAndArguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + new BrokerFiles(options).logging(), "-cp", jars.classPath()));
        command.addAll(List.of(mainClassAndArguments));
        return RunningProcess.start(new ProcessSpec("Kafka", command, Map.of(), options.log(), lifetime));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
