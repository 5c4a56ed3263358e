package dev.shinchoku.eventlog.archive;

import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import org.bson.RawBsonDocument;

/** Holds the documents of a ledger, by their ids, against the number and the hash that the manifest tells. */
final class LedgerProof implements Proof {
    private final Manifest.Ledger told;
    private final Sha256 content = new Sha256();
    private long documents;

    LedgerProof(Manifest.Ledger told) {
        this.told = told;
    }

    @Override
    public void visit(RawBsonDocument document) {
        content.update(Documents.bytes(document));
        documents++;
    }

    @Override
    public String finish() {
        if (documents != told.documents() || !content.hex().equals(told.contentSha256())) {
            throw new UnusableBackup("%s is not what was copied: there are %,d documents, and the manifest tells of %,d, or of others"
                    .formatted(told.namespace(), documents, told.documents()));
        }
        return "%s: %,d documents".formatted(told.namespace(), documents);
    }

    @Override
    public void close() {}
}
