package dev.shinchoku.eventlog.archive;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.archive.ArchiveRefused.SnapshotLost;
import org.bson.BsonTimestamp;
import org.bson.RawBsonDocument;

/**
 * One moment of all databases of a replica set: whatever is read is as a majority had it then, however long reading takes and whatever is
 * written meanwhile. It is no earlier than its opening, so an event whose append was answered before is in it.
 * <p>
 * MongoDB keeps a moment for {@code minSnapshotHistoryWindowInSeconds}, 300 by default; reading for longer ends with {@link SnapshotLost}.
 */
final class Snapshot implements AutoCloseable {
    /** Source: MongoDB's error_codes.yml. */
    private static final int SNAPSHOT_TOO_OLD = 239;
    private static final int SNAPSHOT_UNAVAILABLE = 246;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MongoClient client;
    private final ClientSession session;

    private Snapshot(MongoClient client) {
        this.client = client;
        this.session = client.startSession(ClientSessionOptions.builder().snapshot(true).build());
    }

    /** A collection or index that was made just now cannot be read as of a moment yet: then a later moment is taken. */
    static Snapshot open(MongoClient client, Collection<MongoNamespace> collections) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            Snapshot snapshot = new Snapshot(client);
            try {
                collections.forEach(collection -> snapshot.find(collection).projection(Projections.include("_id")).first());
                return snapshot;
            } catch (MongoException e) {
                snapshot.close();
                if (e.getCode() != SNAPSHOT_UNAVAILABLE || attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    BsonTimestamp clusterTime() {
        return Objects.requireNonNull(session.getSnapshotTimestamp(), "nothing was read yet");
    }

    FindIterable<RawBsonDocument> find(MongoNamespace collection) {
        return client.getDatabase(collection.getDatabaseName()).getCollection(collection.getCollectionName(), RawBsonDocument.class)
                .withReadConcern(ReadConcern.DEFAULT).withReadPreference(ReadPreference.primary()).find(session);
    }

    /** Says what to do when MongoDB let go of the moment. */
    static RuntimeException told(MongoException e) {
        return e.getCode() == SNAPSHOT_TOO_OLD
                ? new SnapshotLost("MongoDB no longer keeps the moment that is copied: the backup takes longer than "
                        + "minSnapshotHistoryWindowInSeconds (300 by default). Set that server parameter higher and try again")
                : e;
    }

    @Override
    public void close() {
        session.close();
    }
}
