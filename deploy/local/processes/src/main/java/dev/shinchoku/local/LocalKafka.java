package dev.shinchoku.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** A real Kafka broker on the loopback address: one node, its own controller (KRaft). Topics are not created by themselves, and are kept for ever. */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final KafkaOptions options;
    private final BrokerJars jars = BrokerJars.find();
    private final Consumer<RunningProcess> started;
    private volatile RunningProcess process;

    private LocalKafka(KafkaOptions options, Consumer<RunningProcess> started) {
        this.options = options;
        this.started = started;
        this.process = launch();
    }

    /** Returns once the broker takes records. The broker ends with this JVM. */
    public static LocalKafka start(Path dataDirectory, int port, Path log) {
        return start(KafkaOptions.of(dataDirectory, port, log));
    }

    public static LocalKafka start(KafkaOptions options) {
        return start(options, _ -> {});
    }

    /** On a free port, with data that go when this JVM ends. */
    public static LocalKafka temporary() {
        Path folder = TemporaryFolder.create();
        return start(folder.resolve("data"), 0, folder.resolve("kafka.log"));
    }

    /** Tells of the process as soon as it runs, long before it is ready. */
    public static LocalKafka start(KafkaOptions options, Consumer<RunningProcess> started) {
        return new LocalKafka(options.onPorts(), started);
    }

    /** Whether a broker on this port takes records. */
    public static boolean isReady(int port) {
        return Ports.answers(port) && BrokerReadiness.isReady("127.0.0.1:" + port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return options.port();
    }

    public long pid() {
        return process.pid();
    }

    public RunningProcess process() {
        return process;
    }

    public String version() {
        return jars.version();
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Starts again on the same ports and data after {@link #kill()}. */
    public void restart() {
        process = launch();
    }

    /** SIGSTOP, until {@link #resume()}. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    /** SIGTERM; returns once the process has gone. */
    @Override
    public void close() {
        if (!process.terminate(STOP)) {
            process.kill();
        }
    }

    private RunningProcess launch() {
        Ports.requireFree(options.port(), "Kafka");
        Ports.requireFree(options.controllerPort(), "Kafka's controller");
        LogFile log = LogFile.from(options.log());
        RunningProcess launched = new BrokerProgram(options, jars).start();
        started.accept(launched);
        new Startup("Kafka", launched, log, START, output -> "Its log, %s, ends with:%n%s".formatted(options.log(), LogFile.lastLines(
                output)))
                .awaitOrKill(() -> isReady(options.port()));
        return launched;
    }
}
