package dev.shinchoku.local;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.bson.Document;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The replica set of one node that a local mongod is. */
final class ReplicaSet implements AutoCloseable {
    static final String NAME = "rs0";
    private static final int NOT_YET_INITIALIZED = 94;

    private final int port;
    private final MongoClient client;

    ReplicaSet(int port) {
        this.port = port;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:%d/?directConnection=true".formatted(port)))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS)).build());
    }

    /** Makes the set when the data is new, moves it when the port is another than last time; true once the node takes writes. */
    boolean becomesPrimary() {
        return isPrimary() || settle() && isPrimary();
    }

    boolean isPrimary() {
        try {
            return admin(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException notYet) {
            return false;
        }
    }

    String version() {
        return admin(new Document("buildInfo", 1)).getString("version");
    }

    private boolean settle() {
        try {
            Document config = admin(new Document("replSetGetConfig", 1)).get("config", Document.class);
            if (!config.getList("members", Document.class).getFirst().getString("host").equals(host())) {
                admin(new Document("replSetReconfig", config(config.getInteger("version") + 1)).append("force", true));
            }
            return true;
        } catch (MongoCommandException e) {
            return e.getErrorCode() == NOT_YET_INITIALIZED && initiate();
        } catch (MongoException notYet) {
            return false;
        }
    }

    private boolean initiate() {
        admin(new Document("replSetInitiate", config(1)));
        return true;
    }

    private Document config(int version) {
        return new Document("_id", NAME).append("version", version).append("members", List.of(new Document("_id", 0).append("host",
                host())));
    }

    private String host() {
        return "127.0.0.1:" + port;
    }

    private Document admin(Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    @Override
    public void close() {
        client.close();
    }
}
