package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Sorts.ascending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What a backup holds of one collection. */
sealed interface Content {
    MongoNamespace namespace();

    Path file();

    Proof proof() throws IOException;

    /** The order of the documents in the file. */
    Bson order();

    void createIndexes(MongoCollection<BsonDocument> collection);

    static List<Content> of(Manifest manifest, Path folder) {
        return Stream.<Content>concat(manifest.logs().stream().map(log -> new Log(log, folder)), manifest.ledgers().stream().map(
                ledger -> new Ledger(ledger, folder))).toList();
    }

    default void eachDocument(Consumer<RawBsonDocument> reader) {
        ArchiveInput.eachDocument(file(), reader);
    }

    /** Proves that these documents are the content. */
    default String prove(Consumer<Consumer<RawBsonDocument>> documents) {
        try (Proof proof = proof()) {
            documents.accept(proof::visit);
            return proof.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Log(Manifest.Log told, Path folder) implements Content {
        @Override
        public MongoNamespace namespace() {
            return new MongoNamespace(told.database(), Contents.EVENTS);
        }

        @Override
        public Path file() {
            return folder.resolve(told.eventsFile().name());
        }

        @Override
        public Proof proof() throws IOException {
            return LogProof.of(told, folder);
        }

        @Override
        public Bson order() {
            return ascending("stream", "version");
        }

        @Override
        public void createIndexes(MongoCollection<BsonDocument> collection) {
            MongoEventLog.createIndexes(collection);
        }
    }

    record Ledger(Manifest.Ledger told, Path folder) implements Content {
        @Override
        public MongoNamespace namespace() {
            return told.namespace();
        }

        @Override
        public Path file() {
            return folder.resolve(told.file().name());
        }

        @Override
        public Proof proof() {
            return new LedgerProof(told);
        }

        @Override
        public Bson order() {
            return ascending("_id");
        }

        /** The service that owns it creates its indexes when it starts. */
        @Override
        public void createIndexes(MongoCollection<BsonDocument> collection) {}
    }
}
