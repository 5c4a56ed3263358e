package dev.shinchoku.eventlog.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnfitTarget;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import org.bson.RawBsonDocument;

/** The way of one collection from a backup into the database. */
record Restoration(Content content, Place place, Consumer<String> say) {
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final int MOST_DOCUMENTS = 1_000;
    private static final int MOST_BYTES = 8_000_000;

    Restoration(Content content, MongoClient client, Consumer<String> say) {
        this(content, new Place(client, content.namespace()), say);
    }

    boolean isPlaced() {
        return !place.isEmpty();
    }

    /** An earlier run of the same restore had put it in place, and nothing has changed since. */
    void requireUntouched() {
        try {
            content.prove(reader -> place.collection().find().sort(content.order()).forEach(reader));
        } catch (UnusableBackup e) {
            throw new UnfitTarget("""
                    This restore was interrupted, and %s has been changed since: a service was started too early.
                      %s
                    Drop the databases of the system and restore again""".formatted(place.namespace(), e.getMessage()));
        }
    }

    /** Loads the copy beside its place; nothing is waited for until all of it was sent. */
    void load() {
        place.sweep();
        place.stage();
        content.createIndexes(place.staging());
        Batches batches = new Batches(place.rawStaging().withWriteConcern(WriteConcern.W1));
        content.eachDocument(batches::add);
        batches.send();
    }

    /** Proves the copy as a majority of the database's nodes has it. */
    void prove() {
        say.accept("restored " + content.prove(reader -> place.rawStaging().find().sort(content.order()).forEach(reader)));
    }

    private static final class Batches {
        private final MongoCollection<RawBsonDocument> target;
        private final List<RawBsonDocument> batch = new ArrayList<>();
        private int bytes;

        private Batches(MongoCollection<RawBsonDocument> target) {
            this.target = target;
        }

        private void add(RawBsonDocument document) {
            batch.add(document);
            bytes += document.getByteBuffer().remaining();
            if (batch.size() == MOST_DOCUMENTS || bytes > MOST_BYTES) {
                send();
            }
        }

        private void send() {
            if (!batch.isEmpty()) {
                target.insertMany(batch, UNORDERED);
                batch.clear();
                bytes = 0;
            }
        }
    }
}
