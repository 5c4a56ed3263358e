package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What a database remembers of backups that were finished: the collection {@code backups}. */
public record BackupRecords(MongoClient client, List<String> databases) {
    /** Comes last of all: a backup that is told of here is on the disk. */
    void add(ProvenBackup backup, Instant finishedAt) {
        for (String database : databases) {
            of(client.getDatabase(database)).insertOne(new Document("backup", backup.folder().getFileName().toString()).append("takenAt",
                    Date.from(backup.takenAt())).append("finishedAt", Date.from(finishedAt)).append("events", backup.events())
                    .append("faults", backup.faults()).append("sha256", backup.sha256()));
        }
    }

    /** The moment that the last finished backup shows. */
    public static Optional<Instant> last(MongoDatabase database) {
        return Optional.ofNullable(of(database).find().sort(descending("takenAt")).first()).map(record -> record.getDate("takenAt")
                .toInstant());
    }

    private static MongoCollection<Document> of(MongoDatabase database) {
        return database.getCollection(Contents.BACKUPS).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
