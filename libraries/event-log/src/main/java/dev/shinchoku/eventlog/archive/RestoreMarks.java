package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/** Which restores began and which are done, so that one that was killed is known and goes on. */
final class RestoreMarks {
    private final MongoCollection<Document> restores;
    private final ProvenBackup backup;

    RestoreMarks(MongoDatabase database, ProvenBackup backup) {
        this.restores = database.getCollection(Contents.RESTORES).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.backup = backup;
    }

    boolean hasBegun() {
        return restores.find(and(eq("_id", backup.sha256()), exists("finishedAt", false))).first() != null;
    }

    void begin() {
        restores.updateOne(eq("_id", backup.sha256()), combine(set("backup", backup.folder().toString()), currentDate("begunAt"), unset(
                "finishedAt")), new UpdateOptions().upsert(true));
    }

    /** When this returns, everything written before is on a majority's disk as well. */
    void loaded() {
        restores.updateOne(eq("_id", backup.sha256()), currentDate("loadedAt"));
    }

    void finish() {
        restores.updateOne(eq("_id", backup.sha256()), currentDate("finishedAt"));
    }
}
