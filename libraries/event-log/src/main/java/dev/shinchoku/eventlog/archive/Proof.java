package dev.shinchoku.eventlog.archive;

import java.io.IOException;

import org.bson.RawBsonDocument;

/** Is shown the documents of a collection, wherever they come from, and tells whether they are those that were copied. */
interface Proof extends AutoCloseable {
    /** @throws ArchiveRefused.UnusableBackup when this is not the document that should come next */
    void visit(RawBsonDocument document);

    /**
     * @return what was seen, in words
     * @throws ArchiveRefused.UnusableBackup when something is missing
     */
    String finish() throws IOException;

    @Override
    void close() throws IOException;
}
