package dev.shinchoku.intake.workbook.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.shinchoku.intake.workbook.CellProblem;
import dev.shinchoku.intake.workbook.FilledRow;
import dev.shinchoku.intake.workbook.FilledWorkbook;
import dev.shinchoku.intake.workbook.Upload;
import dev.shinchoku.intake.workbook.Uploads;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads in the collection {@code workbook-uploads}, their rows in {@code workbook-upload-rows}: a document a row, as a whole workbook can have more
 * than a document may. The rows are written first.
 */
@Component
class MongoUploads implements Uploads {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> rows;

    MongoUploads(MongoDatabase database) {
        this.uploads = database.getCollection("workbook-uploads").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.rows = database.getCollection("workbook-upload-rows").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        uploads.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(24L, TimeUnit.HOURS));
        rows.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(25L, TimeUnit.HOURS));
        rows.createIndex(Indexes.ascending("uploadId", "place"));
    }

    @Override
    public void add(Upload upload) {
        Date at = Date.from(upload.at());
        List<FilledRow> filled = upload.filled().rows();
        for (int from = 0; from < filled.size(); from += AT_ONCE) {
            rows.insertMany(IntStream.range(from, Math.min(filled.size(), from + AT_ONCE)).mapToObj(place -> new Document("uploadId", upload
                    .uploadId()).append("place", place).append("at", at).append("row", JSON.writeValueAsString(filled.get(place))))
                    .toList());
        }
        uploads.insertOne(new Document("_id", upload.uploadId()).append("roundId", upload.roundId()).append("ministry", upload.ministry())
                .append("by", upload.by()).append("at", at).append("strays", upload.filled().strays().stream().map(
                        JSON::writeValueAsString).toList()));
    }

    @Override
    public Optional<Upload> load(String uploadId) {
        return Optional.ofNullable(uploads.find(eq("_id", uploadId)).first()).map(upload -> new Upload(uploadId, upload.getString(
                "roundId"), upload.getString("ministry"), upload.getString("by"), upload.getDate("at").toInstant(), new FilledWorkbook(
                        rowsOf(uploadId), upload.getList("strays", String.class).stream().map(stray -> JSON.readValue(stray,
                                CellProblem.class)).toList())));
    }

    private List<FilledRow> rowsOf(String uploadId) {
        return rows.find(eq("uploadId", uploadId)).sort(Indexes.ascending("place")).map(row -> JSON.readValue(row.getString("row"),
                FilledRow.class)).into(new ArrayList<>());
    }
}
