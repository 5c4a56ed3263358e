package dev.shinchoku.eventlog.archive;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ValidationOptions;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnfitTarget;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * The collection where a copy should go, and the one beside it where the copy is put together. A closed place takes no document, whoever
 * writes, so it is surely still empty when the finished copy takes its name in one step.
 */
final class Place {
    static final String STAGING = ".restoring-";
    private static final Document NOTHING = new Document("_id", new Document("$exists", false));
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoDatabase database;
    private final MongoNamespace namespace;
    private final String staging;

    Place(MongoClient client, MongoNamespace namespace) {
        this.database = client.getDatabase(namespace.getDatabaseName()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.namespace = namespace;
        this.staging = namespace.getCollectionName() + STAGING + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    MongoNamespace namespace() {
        return namespace;
    }

    MongoCollection<RawBsonDocument> collection() {
        return raw(namespace.getCollectionName()).withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    MongoCollection<BsonDocument> staging() {
        return database.getCollection(staging, BsonDocument.class);
    }

    /** Also a copy of nothing takes its place. */
    void stage() {
        database.createCollection(staging);
    }

    MongoCollection<RawBsonDocument> rawStaging() {
        return raw(staging).withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    boolean isEmpty() {
        return collection().withReadConcern(ReadConcern.LOCAL).find().first() == null;
    }

    /**
     * Takes no document from here on, until {@link #open} or {@link #take}; stays so when this process dies.
     *
     * @throws UnfitTarget when one had come before
     */
    void close() {
        try {
            database.createCollection(namespace.getCollectionName(), new CreateCollectionOptions().validationOptions(
                    new ValidationOptions().validator(NOTHING)));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
            validate(NOTHING);
        }
        if (!isEmpty()) {
            open();
            throw new UnfitTarget("Somebody wrote into %s just now. Stop all services and try again".formatted(namespace));
        }
    }

    void open() {
        validate(new Document());
    }

    /** Opens the place again after a restore that failed, and removes what it has loaded. */
    void abandon() {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(namespace.getCollectionName())) {
            open();
        }
        staging().drop();
    }

    /** Removes what a restore that was killed has left. */
    void sweep() {
        String prefix = namespace.getCollectionName() + STAGING;
        database.listCollectionNames().forEach(name -> {
            if (name.startsWith(prefix)) {
                database.getCollection(name).drop();
            }
        });
    }

    /** Puts the copy in place in one step, indexes included. */
    void take() {
        staging().renameCollection(namespace, new RenameCollectionOptions().dropTarget(true));
    }

    private MongoCollection<RawBsonDocument> raw(String name) {
        return database.getCollection(name, RawBsonDocument.class);
    }

    private void validate(Document validator) {
        database.runCommand(new Document("collMod", namespace.getCollectionName()).append("validator", validator).append("validationLevel",
                "strict").append("validationAction", "error").append("writeConcern", new Document("w", "majority")));
    }
}
