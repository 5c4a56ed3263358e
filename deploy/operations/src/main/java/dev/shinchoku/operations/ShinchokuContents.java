package dev.shinchoku.operations;

import java.util.List;
import java.util.Map;

import com.mongodb.MongoNamespace;
import dev.shinchoku.eventlog.archive.Contents;

/** What of Shinchoku cannot be made anew, and what can. */
final class ShinchokuContents {
    /**
     * Reporting owns nothing. Work that measures has accepted, such as an import, is kept in a ledger until it is events, and its source for ever. Events
     * name attachments by their hash: the files themselves are in no event.
     */
    static final Contents CONTENTS = new Contents(List.of("measures", "intake", "measures-operations", "intake-operations",
            "reporting-operations"), List.of(new MongoNamespace("measures", "work"), new MongoNamespace("intake",
                    "attachments"), new MongoNamespace("intake", "attachment-blobs"), new MongoNamespace("intake", "attachments.files"),
                    new MongoNamespace("intake", "attachments.chunks")), List.of("reporting"), List.of("measures", "intake"));

    /** The topic of each log that has one. */
    static final Map<String, String> TOPICS = Map.of("measures", "shinchoku.measures", "intake", "shinchoku.progress");

    private ShinchokuContents() {}
}
