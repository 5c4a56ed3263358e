package dev.shinchoku.intake.attachment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.AttachedFiles;
import dev.shinchoku.intake.attachment.Blob;
import dev.shinchoku.intake.attachment.Blob.Scan;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Attachments in the collection {@code attachments}, what is known of their bytes in {@code attachment-blobs}, by SHA-256. Each write is one
 * document's.
 */
@Component
class MongoAttachedFiles implements AttachedFiles {
    private static final FindOneAndUpdateOptions UPSERT = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private static final Bson LEFT_FOR_AN_HOUR = expr(new Document("$lt", List.of("$usedAt", new Document("$subtract", List.of("$$NOW",
            Duration.ofHours(1).toMillis())))));

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> blobs;

    MongoAttachedFiles(MongoDatabase database) {
        this.files = durable(database.getCollection("attachments"));
        this.blobs = durable(database.getCollection("attachment-blobs"));
        files.createIndex(Indexes.ascending("sha256", "ministry", "fileName"), new IndexOptions().unique(true));
        files.createIndex(Indexes.ascending("handedInAt"), new IndexOptions().partialFilterExpression(eq("kept", false)));
        blobs.createIndex(Indexes.ascending("fileId"));
        blobs.createIndex(Indexes.ascending("scan", "triedAt", "storedAt"));
    }

    @Override
    public Blob use(Blob stored) {
        Document document = new Document("fileId", stored.fileId()).append("bytes", stored.bytes()).append("scan", stored.scan().name());
        Bson unlessThere = new Document("$replaceWith", new Document("$mergeObjects", List.of(new Document("storedAt", "$$NOW"), document,
                "$$ROOT", new Document("usedAt", "$$NOW"))));
        return toBlob(Objects.requireNonNull(blobs.findOneAndUpdate(eq("_id", stored.sha256()), List.of(unlessThere), UPSERT)));
    }

    @Override
    public AttachedFile add(AttachedFile file) {
        Document document = new Document("_id", file.attachmentId()).append("uploadedBy", file.uploadedBy()).append("uploadedAt", Date.from(
                file.uploadedAt())).append("mediaType", file.mediaType()).append("bytes", file.bytes()).append("kept", false);
        Bson same = and(eq("sha256", file.sha256()), eq("ministry", file.ministry()), eq("fileName", file.fileName()));
        return toFile(Objects.requireNonNull(files.findOneAndUpdate(same, new Document("$setOnInsert", document).append("$set",
                new Document("handedInAt", Date.from(file.uploadedAt()))), UPSERT)));
    }

    @Override
    public Optional<AttachedFile> load(String attachmentId) {
        return Optional.ofNullable(files.find(eq("_id", attachmentId)).first()).map(MongoAttachedFiles::toFile);
    }

    @Override
    public Optional<Blob> blob(String sha256) {
        return Optional.ofNullable(blobs.find(eq("_id", sha256)).first()).map(MongoAttachedFiles::toBlob);
    }

    @Override
    public List<Blob> unscanned(int limit) {
        List<Blob> found = with(Scan.WAITING, limit);
        return found.size() == limit
                ? found
                : Stream.concat(found.stream(), with(Scan.NOT_SCANNED, limit - found.size()).stream()).toList();
    }

    private List<Blob> with(Scan scan, int limit) {
        return blobs.find(eq("scan", scan.name())).sort(ascending("triedAt", "storedAt")).limit(limit).map(MongoAttachedFiles::toBlob).into(
                new ArrayList<>());
    }

    @Override
    public long countWaiting() {
        return blobs.countDocuments(eq("scan", Scan.WAITING.name()));
    }

    @Override
    public Duration longestWait() {
        Document age = blobs.aggregate(List.of(Aggregates.match(eq("scan", Scan.WAITING.name())), Aggregates.sort(ascending("storedAt")),
                Aggregates.limit(1), Aggregates.project(Projections.computed("ms", new Document("$subtract", List.of("$$NOW",
                        "$storedAt")))))).first();
        return age == null ? Duration.ZERO : Duration.ofMillis(age.get("ms", 0L));
    }

    @Override
    public void tried(String sha256) {
        blobs.updateOne(eq("_id", sha256), currentDate("triedAt"));
    }

    @Override
    public boolean scanned(String sha256, Scan scan, Optional<String> finding) {
        return blobs.updateOne(and(eq("_id", sha256), in("scan", Scan.WAITING.name(), Scan.NOT_SCANNED.name())), combine(set("scan", scan
                .name()), set("finding",
                        finding.orElse("")))).getModifiedCount() == 1;
    }

    @Override
    public boolean keep(String attachmentId) {
        return files.updateOne(eq("_id", attachmentId), set("kept", true)).getMatchedCount() == 1;
    }

    /** A blob goes first and its bytes last: what a crash leaves in between are bytes that nobody knows. Infected ones are remembered. */
    @Override
    public List<String> forgetUnused(Instant uploadedBefore) {
        files.deleteMany(and(eq("kept", false), lt("handedInAt", Date.from(uploadedBefore))));
        List<String> places = new ArrayList<>();
        blobs.aggregate(List.of(Aggregates.match(and(LEFT_FOR_AN_HOUR, ne("scan", Scan.INFECTED.name()))), Aggregates.lookup("attachments",
                "_id", "sha256", "files"), Aggregates
                        .match(exists("files.0", false)))).forEach(unused -> {
                            Document gone = blobs.findOneAndDelete(and(eq("_id", unused.getString("_id")), LEFT_FOR_AN_HOUR));
                            Optional.ofNullable(gone).ifPresent(blob -> places.add(blob.getString("fileId")));
                        });
        return places;
    }

    @Override
    public boolean knows(String fileId) {
        return blobs.find(and(eq("fileId", fileId), ne("scan", Scan.INFECTED.name()))).projection(Projections.include("_id"))
                .first() != null;
    }

    private static AttachedFile toFile(Document document) {
        return new AttachedFile(document.getString("_id"), document.getString("ministry"), document.getString("uploadedBy"), document
                .getDate("uploadedAt").toInstant(), document.getString("fileName"), document.getString("mediaType"), document.getLong(
                        "bytes"), document.getString("sha256"));
    }

    private static Blob toBlob(Document document) {
        return new Blob(document.getString("_id"), document.getString("fileId"), document.getLong("bytes"), Scan.valueOf(document.getString(
                "scan")), Optional.ofNullable(document.getString("finding")).filter(text -> !text.isEmpty()));
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(ReadConcern.MAJORITY);
    }
}
