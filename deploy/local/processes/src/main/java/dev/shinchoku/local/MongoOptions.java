package dev.shinchoku.local;

import java.nio.file.Path;
import java.util.List;

/**
 * How a mongod is started.
 *
 * @param port 0 for a free one
 * @param oplogMegabytes the oplog's size, which takes effect only when the data directory is new
 * @param arguments more of mongod's own, such as {@code --setParameter name=value}
 */
public record MongoOptions(Path data, int port, Path log, int oplogMegabytes, List<String> arguments, Lifetime lifetime) {
    public MongoOptions {
        data = data.toAbsolutePath();
        log = log.toAbsolutePath();
        arguments = List.copyOf(arguments);
    }

    public static MongoOptions of(Path data, int port, Path log) {
        return new MongoOptions(data, port, log, 990, List.of(), Lifetime.WITH_THIS_JVM);
    }

    public MongoOptions withOplogMegabytes(int megabytes) {
        return new MongoOptions(data, port, log, megabytes, arguments, lifetime);
    }

    public MongoOptions withArguments(String... more) {
        return new MongoOptions(data, port, log, oplogMegabytes, List.of(more), lifetime);
    }

    /** For a test of an oplog that runs over: mongod lets go of entries only at a checkpoint, which it otherwise makes once a minute. */
    public MongoOptions withTinyOplog() {
        return withOplogMegabytes(1).withArguments("--syncdelay", "1");
    }

    public MongoOptions onItsOwn() {
        return new MongoOptions(data, port, log, oplogMegabytes, arguments, Lifetime.ON_ITS_OWN);
    }

    MongoOptions onPort(int actual) {
        return new MongoOptions(data, actual, log, oplogMegabytes, arguments, lifetime);
    }
}
