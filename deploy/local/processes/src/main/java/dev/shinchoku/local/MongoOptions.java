package dev.shinchoku.local;

import java.nio.file.Path;
import java.util.List;

/**
 * How a mongod is started.
 *
 * @param port 0 for a free one
 * @param oplogMegabytes the oplog's size, which takes effect only when the data directory is new; a test of an oplog that runs over takes 1
 * @param parameters {@code --setParameter} of mongod, each as {@code name=value}
 */
public record MongoOptions(Path data, int port, Path log, int oplogMegabytes, List<String> parameters, Lifetime lifetime) {
    public MongoOptions {
        data = data.toAbsolutePath();
        log = log.toAbsolutePath();
        parameters = List.copyOf(parameters);
    }

    public static MongoOptions of(Path data, int port, Path log) {
        return new MongoOptions(data, port, log, 990, List.of(), Lifetime.WITH_THIS_JVM);
    }

    public MongoOptions withOplogMegabytes(int megabytes) {
        return new MongoOptions(data, port, log, megabytes, parameters, lifetime);
    }

    public MongoOptions withParameters(String... nameAndValue) {
        return new MongoOptions(data, port, log, oplogMegabytes, List.of(nameAndValue), lifetime);
    }

    public MongoOptions onItsOwn() {
        return new MongoOptions(data, port, log, oplogMegabytes, parameters, Lifetime.ON_ITS_OWN);
    }

    MongoOptions onPort(int actual) {
        return new MongoOptions(data, actual, log, oplogMegabytes, parameters, lifetime);
    }
}
