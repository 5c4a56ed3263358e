package dev.shinchoku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real mongod on the loopback address: a replica set of one node, journaled. What was written with {@code w: majority, j: true} is there
 * after {@link #kill()} and {@link #restart()}.
 */
public final class LocalMongo implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final MongoOptions options;
    private final Consumer<RunningProcess> started;
    private volatile RunningProcess process;
    private volatile String version = "";

    private LocalMongo(MongoOptions options, Consumer<RunningProcess> started) {
        this.options = options;
        this.started = started;
        this.process = launch();
    }

    /** Returns once the node takes writes. The mongod ends with this JVM. */
    public static LocalMongo start(Path dataDirectory, int port, Path log) {
        return start(MongoOptions.of(dataDirectory, port, log));
    }

    public static LocalMongo start(MongoOptions options) {
        return start(options, _ -> {});
    }

    /** On a free port, with data that go when this JVM ends. */
    public static LocalMongo temporary() {
        Path folder = TemporaryFolder.create();
        return start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
    }

    /** Tells of the process as soon as it runs, long before it is ready. */
    public static LocalMongo start(MongoOptions options, Consumer<RunningProcess> started) {
        return new LocalMongo(options.onPort(Ports.orFree(options.port())), started);
    }

    /** Whether a mongod on this port takes writes. */
    public static boolean isReady(int port) {
        try (ReplicaSet replicaSet = new ReplicaSet(port)) {
            return Ports.answers(port) && replicaSet.isPrimary();
        }
    }

    public static String uri(int port) {
        return "mongodb://127.0.0.1:%d/?replicaSet=%s".formatted(port, ReplicaSet.NAME);
    }

    public String uri() {
        return uri(options.port());
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
        return version;
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Starts again on the same port and data after {@link #kill()}. */
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

    /**
     * Writes to the database {@code overrun} until nothing that the oplog holds now is in it any more, so that every resume token of this
     * moment has expired. Takes a mongod started with {@code withTinyOplog()}.
     */
    public void overrunOplog() {
        Oplog.overrun(uri());
    }

    /** SIGTERM; returns once the process has gone. */
    @Override
    public void close() {
        if (!process.terminate(STOP)) {
            process.kill();
        }
    }

    private RunningProcess launch() {
        Ports.requireFree(options.port(), "MongoDB");
        LogFile log = LogFile.from(options.log());
        RunningProcess launched = RunningProcess.start(new ProcessSpec("mongod", command(), Map.of(), options.log(), options.lifetime()));
        started.accept(launched);
        try (ReplicaSet replicaSet = new ReplicaSet(options.port())) {
            new Startup("mongod", launched, log, START, new MongodFailure(options.data(), options.log())::explain)
                    .awaitOrKill(() -> Ports.answers(options.port()) && replicaSet.becomesPrimary());
            version = replicaSet.version();
        }
        return launched;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(MongodProgram.find().toString(), "--dbpath", createData(), "--port",
                Integer.toString(options.port()), "--bind_ip", "127.0.0.1", "--nounixsocket", "--replSet", ReplicaSet.NAME, "--oplogSize",
                Integer.toString(options.oplogMegabytes()), "--wiredTigerCacheSizeGB", "0.25", "--setParameter",
                "diagnosticDataCollectionEnabled=false", "--quiet"));
        command.addAll(options.arguments());
        return command;
    }

    private String createData() {
        try {
            return Files.createDirectories(options.data()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
