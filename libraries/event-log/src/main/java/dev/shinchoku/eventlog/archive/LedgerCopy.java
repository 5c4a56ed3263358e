package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Sorts.ascending;

import java.io.IOException;
import java.nio.file.Path;

import com.mongodb.MongoNamespace;
import org.bson.RawBsonDocument;

/** Copies a collection that is no log, by the documents' ids. */
final class LedgerCopy {
    private LedgerCopy() {}

    static Manifest.Ledger of(MongoNamespace ledger, Snapshot snapshot, Path folder) throws IOException {
        try (ArchiveOutput file = ArchiveOutput.create(folder.resolve(ledger.getFullName() + ".bson.gz"))) {
            Sha256 content = new Sha256();
            long documents = 0;
            for (RawBsonDocument document : snapshot.find(ledger).sort(ascending("_id"))) {
                byte[] bytes = Documents.bytes(document);
                file.write(bytes);
                content.update(bytes);
                documents++;
            }
            return new Manifest.Ledger(ledger.getDatabaseName(), ledger.getCollectionName(), documents, content.hex(), file.seal());
        }
    }
}
