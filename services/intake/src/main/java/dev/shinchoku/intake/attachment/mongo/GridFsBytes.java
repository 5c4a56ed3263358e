package dev.shinchoku.intake.attachment.mongo;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import dev.shinchoku.intake.attachment.FileBytes;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/** Bytes in the GridFS bucket {@code attachments}, on a majority's disk before they count. */
@Component
class GridFsBytes implements FileBytes {
    private static final String BUCKET = "attachments";
    private static final Duration SURELY_ENDED = Duration.ofHours(1);

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    GridFsBytes(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Stored store(InputStream content, long maxBytes) throws IOException {
        GridFSUploadStream upload = bucket.openUploadStream("");
        CountedContent counted = new CountedContent(content, maxBytes);
        try {
            counted.transferTo(upload);
            counted.mustNotBeEmpty();
            upload.close();
        } catch (IOException | RuntimeException e) {
            upload.abort();
            throw e;
        }
        return new Stored(upload.getObjectId().toHexString(), counted.bytes(), counted.sha256());
    }

    @Override
    public InputStream open(String fileId) {
        return bucket.openDownloadStream(new ObjectId(fileId));
    }

    @Override
    public void discard(String fileId) {
        try {
            bucket.delete(new ObjectId(fileId));
        } catch (MongoGridFSException _) {
            // The driver has removed the pieces before it found that there is no file to them: that is all that is wanted.
        }
    }

    @Override
    public List<String> orphans(KnownPlaces known) {
        Instant before = Instant.now().minus(SURELY_ENDED);
        List<String> found = new ArrayList<>();
        bucket.find(lt("uploadDate", Date.from(before))).forEach(file -> found.add(file.getObjectId().toHexString()));
        found.removeIf(known::knows);
        neverEnded(before).forEach(found::add);
        return found;
    }

    private List<String> neverEnded(Instant before) {
        return database.getCollection(BUCKET + ".chunks").aggregate(List.of(match(and(eq("n", 0), lt("files_id", new ObjectId(Date.from(
                before))))), lookup(BUCKET + ".files", "files_id", "_id", "file"), match(size("file", 0)))).map((Document chunk) -> chunk
                        .getObjectId("files_id").toHexString()).into(new ArrayList<>());
    }
}
