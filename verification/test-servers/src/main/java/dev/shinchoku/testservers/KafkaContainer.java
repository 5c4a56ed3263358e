package dev.shinchoku.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.testcontainers.images.builder.Transferable;

/** One Kafka broker whose data are in memory: it goes with the JVM, so nothing has to reach a disk. */
public final class KafkaContainer extends org.testcontainers.kafka.KafkaContainer implements TestKafka {
    private static final String IMAGE = "apache/kafka:4.2.0";

    /** As a local broker has them. Kafka's defaults are for a machine of its own. */
    private static final String SETTINGS = """
            log.dirs=/memory/logs
            log.retention.ms=-1
            auto.create.topics.enable=false
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.cleaner.dedupe.buffer.size=8388608
            log.index.size.max.bytes=1048576
            """;

    private KafkaContainer() {
        super(IMAGE);
        withTmpFs(Map.of("/memory", "rw,mode=1777"));
        withCopyToContainer(Transferable.of(SETTINGS, 0644), "/mnt/shared/config/server.properties");
        withEnv("KAFKA_HEAP_OPTS", "-Xms64m -Xmx256m");
        withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        withCommand(startingWithWritableSettings(getCommandParts()));
    }

    /** The image adds to copies of its own files, which are read-only where it was built from read-only files. */
    private static String[] startingWithWritableSettings(String[] shell) {
        return new String[]{shell[0], shell[1], "chmod -R u+w /etc/kafka/docker /opt/kafka/config; " + shell[2]};
    }

    static KafkaContainer started() {
        KafkaContainer container = new KafkaContainer();
        container.start();
        return container;
    }

    @Override
    public String bootstrapServers() {
        return getBootstrapServers();
    }

    @Override
    public String description() {
        return "%s (container %s of %s, at %s)".formatted(version(), getContainerId().substring(0, 12), IMAGE, bootstrapServers());
    }

    /** Nothing: an application context that closes must leave it to the others. */
    @Override
    public void close() {}

    private String version() {
        try {
            return execInContainer("sh", "-c", "basename /opt/kafka/libs/kafka-clients-*.jar .jar").getStdout().strip().replace(
                    "kafka-clients-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
