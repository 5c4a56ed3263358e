package dev.shinchoku.testservers;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.mongodb.MongoDBContainer;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** MongoDB as a replica set of one node whose data are in memory: it goes with the JVM, so nothing has to reach a disk. */
public final class MongoContainer extends MongoDBContainer implements TestMongo {
    private static final String IMAGE = "mongo:8.0";

    private MongoContainer() {
        super(IMAGE);
        withCommand("--replSet", "rs0", "--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "990");
        waitingFor(Wait.forLogMessage("(?i).*waiting for connections.*", 1));
        withTmpFs(Map.of("/data/db", "rw"));
    }

    static MongoContainer started() {
        MongoContainer container = new MongoContainer();
        container.start();
        return container;
    }

    @Override
    public String uri() {
        return getConnectionString();
    }

    @Override
    public String description() {
        return "%s (container %s of %s, at %s)".formatted(version(), getContainerId().substring(0, 12), IMAGE, uri());
    }

    /** Nothing: an application context that closes must leave it to the others. */
    @Override
    public void close() {}

    /** By the driver, which takes tenths of a second; the shell in the container takes seconds. */
    @Override
    protected void containerIsStarted(InspectContainerResponse container, boolean reused) {
        admin(new Document("replSetInitiate", new Document()));
        Unreliables.retryUntilTrue(60, TimeUnit.SECONDS, () -> admin(new Document("hello", 1)).getBoolean("isWritablePrimary", false));
    }

    private Document admin(Document command) {
        try (MongoClient client = MongoClients.create(uri() + "/?directConnection=true")) {
            return client.getDatabase("admin").runCommand(command);
        }
    }

    private String version() {
        return admin(new Document("buildInfo", 1)).getString("version");
    }
}
