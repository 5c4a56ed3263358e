package dev.shinchoku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files that a broker is configured by; written at each start, beside its data. */
record BrokerFiles(KafkaOptions options) {
    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %p %c{1} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            """;

    Path write() {
        try {
            Files.createDirectories(options.data());
            Files.writeString(logging(), LOGGING);
            return Files.writeString(options.data().resolve("server.properties"), server());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path logging() {
        return options.data().resolve("log4j2.properties");
    }

    Path logs() {
        return options.data().resolve("logs");
    }

    /** Kafka writes this file when it formats the directory, as the last thing. */
    boolean isFormatted() {
        return Files.exists(logs().resolve("meta.properties"));
    }

    /** A second broker on the same directory would take half a minute to give up. */
    void requireUnlocked() {
        Path lock = logs().resolve(".lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE); var held = file.tryLock()) {
            if (held == null) {
                throw new LocalServerException(
                        "Kafka's data directory %s is in use by another broker. Stop that one first, or choose another."
                                .formatted(options.data()));
            }
        } catch (NoSuchFileException neverUsed) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String server() {
        Map<String, String> server = new TreeMap<>(fixed());
        server.putAll(options.properties());
        return server.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, String> fixed() {
        Map<String, String> fixed = new TreeMap<>(SMALL);
        fixed.put("listeners", "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(options.port(), options.controllerPort()));
        fixed.put("advertised.listeners", "CLIENTS://127.0.0.1:%d".formatted(options.port()));
        fixed.put("controller.quorum.voters", "1@127.0.0.1:%d".formatted(options.controllerPort()));
        fixed.put("log.dirs", logs().toString());
        fixed.putAll(ONE_NODE);
        fixed.putAll(BACK_SOON);
        return fixed;
    }

    private static final Map<String, String> ONE_NODE = Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id",
            "1"),
            Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "CLIENTS"), Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("offsets.topic.replication.factor", "1"), Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"), Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("auto.create.topics.enable", "false"), Map.entry("log.retention.ms", "-1"));

    /** A broker that was killed is let in again only when its old session has expired, which takes 9 s by default. */
    private static final Map<String, String> BACK_SOON = Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms",
            "1000");

    /** Kafka's defaults are for a machine of its own: threads, buffers and index files for thousands of partitions. */
    private static final Map<String, String> SMALL = Map.of("num.network.threads", "2", "num.io.threads", "4", "background.threads", "2",
            "offsets.topic.num.partitions", "4", "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.num.partitions", "4",
            "log.cleaner.dedupe.buffer.size", "8388608", "log.index.size.max.bytes", "1048576");
}
