package dev.shinchoku.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.MongoNamespace;
import dev.shinchoku.eventlog.archive.Contents;

/** What of Shinchoku cannot be made anew, and what can. */
final class ShinchokuContents {
    /**
     * Reporting owns nothing. Work that measures has accepted, such as an import, is kept in a ledger until it is events, and its source for ever.
     * Events name attachments by their hash: the files themselves are in no event, nor are drafts. What people and systems have asked intake to be told, and what
     * they were told already, follows from no event either: without it they would be told nothing, or everything again.
     */
    static final Contents CONTENTS = new Contents(List.of("measures", "intake", "measures-operations", "intake-operations",
            "reporting-operations"), Stream.concat(Stream.of(new MongoNamespace("measures", "work")), Stream.of("attachments",
                    "attachment-blobs", "drafts", "attachments.files", "attachments.chunks", "people", "messages", "webhooks", "deliveries",
                    "calendars")
                    .map(collection -> new MongoNamespace("intake", collection))).toList(), List.of("reporting"), List.of("measures",
                            "intake"));

    /** The topic of each log that has one. */
    static final Map<String, String> TOPICS = Map.of("measures", "shinchoku.measures", "intake", "shinchoku.progress");

    private ShinchokuContents() {}
}
