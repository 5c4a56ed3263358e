package dev.shinchoku.intake.draft.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.shinchoku.eventlog.mongo.JsonBson;
import dev.shinchoku.intake.draft.Draft;
import dev.shinchoku.intake.draft.DraftContent;
import dev.shinchoku.intake.draft.Drafts;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.problem.Problems;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts in the collection {@code drafts}, one document a report. What was discarded leaves its version there: the next draft goes on
 * counting, so nobody who still holds the old one can write over the new. No event can bring a draft back.
 */
@Component
class MongoDrafts implements Drafts {
    static final int MAX_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT)).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Bson IS_THERE = exists("draft");

    private final MongoCollection<BsonDocument> drafts;

    MongoDrafts(MongoDatabase database) {
        this.drafts = database.getCollection("drafts", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Optional<Draft> load(ReportId reportId) {
        return Optional.ofNullable(drafts.find(and(eq("_id", reportId.toString()), IS_THERE)).first()).map(found -> toDraft(reportId,
                found));
    }

    @Override
    public Optional<Draft> begin(Draft draft) {
        try {
            return write(and(eq("_id", draft.reportId().toString()), exists("draft", false)), draft, true);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<Draft> replace(Draft draft) {
        return write(version(draft.reportId(), draft.version()), draft, false);
    }

    @Override
    public boolean discard(ReportId reportId, long version) {
        return drafts.updateOne(version(reportId, version), unset("draft")).getModifiedCount() == 1;
    }

    private Optional<Draft> write(Bson where, Draft draft, boolean upsert) {
        BsonDocument written = drafts.findOneAndUpdate(where, combine(inc("version", 1L), set("draft", toBson(draft))),
                new FindOneAndUpdateOptions().upsert(upsert).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(written).map(document -> toDraft(draft.reportId(), document));
    }

    private static Bson version(ReportId reportId, long version) {
        return and(eq("_id", reportId.toString()), eq("version", version), IS_THERE);
    }

    private static BsonDocument toBson(Draft draft) {
        ObjectNode json = JSON.valueToTree(new Stored(draft.savedBy(), draft.savedAt().truncatedTo(ChronoUnit.MILLIS), draft.basedOn(),
                draft
                        .content()));
        if (JSON.writeValueAsBytes(json).length > MAX_BYTES) {
            throw Problems.tooLarge(MAX_BYTES).refuse();
        }
        return JsonBson.toBson(json);
    }

    private static Draft toDraft(ReportId reportId, BsonDocument document) {
        Stored stored = JSON.treeToValue(JsonBson.toJson(document.getDocument("draft")), Stored.class);
        return new Draft(reportId, document.getInt64("version").getValue(), stored.savedBy(), stored.savedAt(), stored.basedOn(), stored
                .content());
    }

    private record Stored(String savedBy, Instant savedAt, long basedOn, DraftContent content) {}
}
