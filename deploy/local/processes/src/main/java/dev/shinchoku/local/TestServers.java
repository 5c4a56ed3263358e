package dev.shinchoku.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The MongoDB and the Kafka of a JVM's tests: each started at its first use, in a temporary folder, and gone with the JVM. */
public final class TestServers {
    private TestServers() {}

    public static LocalMongo mongo() {
        return Mongo.SERVER;
    }

    public static LocalKafka kafka() {
        return Kafka.SERVER;
    }

    /** Lets the servers live until this is done, when the JVM ends before: whoever uses them may want to say goodbye. */
    public static void keepUntil(CompletableFuture<?> done) {
        OwnedProcesses.keepUntil(done);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static final class Mongo {
        private static final LocalMongo SERVER = start();

        private static LocalMongo start() {
            Path folder = TemporaryFolder.create();
            LocalMongo mongo = LocalMongo.start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
            say("Tests run on MongoDB %s (mongod, pid %d, port %d)".formatted(mongo.version(), mongo.pid(), mongo.port()));
            return mongo;
        }
    }

    private static final class Kafka {
        private static final LocalKafka SERVER = start();

        private static LocalKafka start() {
            Path folder = TemporaryFolder.create();
            LocalKafka kafka = LocalKafka.start(folder.resolve("data"), 0, folder.resolve("kafka.log"));
            say("Tests run on Kafka %s (process, pid %d, port %d)".formatted(kafka.version(), kafka.pid(), kafka.port()));
            return kafka;
        }
    }
}
