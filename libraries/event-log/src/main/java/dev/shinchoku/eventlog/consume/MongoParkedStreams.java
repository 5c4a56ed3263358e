package dev.shinchoku.eventlog.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Parked streams in the collection {@code parked.TOPIC} of the consuming service's database. */
public final class MongoParkedStreams implements ParkedStreams {
    private static final Bson ASKED_FOR = Updates.set("redriveRequested", true);

    private final MongoCollection<Document> parked;

    public MongoParkedStreams(MongoDatabase database, String topic) {
        this.parked = database.getCollection("parked." + topic).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public List<ParkedStream> all() {
        return list(new Document());
    }

    @Override
    public long count() {
        return parked.countDocuments();
    }

    @Override
    public List<ParkedStream> page(Optional<String> after, int limit) {
        return parked.find(gt("_id", after.orElse(""))).sort(ascending("_id")).limit(limit).map(MongoParkedStreams::toStream).into(
                new ArrayList<>());
    }

    @Override
    public Set<String> among(Collection<String> streams) {
        Set<String> found = new HashSet<>();
        parked.find(in("_id", streams)).projection(Projections.include("_id")).forEach(document -> found.add(document.getString("_id")));
        return found;
    }

    @Override
    public void park(ParkedStream stream) {
        Document facts = new Document("version", stream.version()).append("reason", stream.reason()).append("since", Date.from(stream
                .since()))
                .append("partition", stream.partition()).append("offset", stream.offset()).append("redriveRequested", false);
        parked.updateOne(eq("_id", stream.stream()), new Document("$setOnInsert", facts), new UpdateOptions().upsert(true));
    }

    @Override
    public boolean requestRedrive(String stream) {
        return parked.updateOne(eq("_id", stream), ASKED_FOR).getMatchedCount() == 1;
    }

    @Override
    public void missingCame(String stream, long version) {
        parked.updateOne(and(eq("_id", stream), gt("version", version)), ASKED_FOR);
    }

    @Override
    public void requestRedrive(Collection<String> streams, String operation) {
        parked.updateMany(and(in("_id", streams), ne("redriveOperation", operation)), Updates.combine(ASKED_FOR,
                Updates.set("redriveOperation", operation)));
    }

    @Override
    public List<ParkedStream> ofRedrive(String operation) {
        return list(eq("redriveOperation", operation));
    }

    @Override
    public List<ParkedStream> redriveRequested(Set<Integer> partitions) {
        return list(and(eq("redriveRequested", true), in("partition", partitions)));
    }

    @Override
    public void unpark(String stream) {
        parked.deleteOne(eq("_id", stream));
    }

    @Override
    public void stillParked(String stream, long version, String reason) {
        parked.updateOne(eq("_id", stream),
                Updates.combine(Updates.set("version", version), Updates.set("reason", reason), Updates.set("redriveRequested", false)));
    }

    private List<ParkedStream> list(Bson filter) {
        List<ParkedStream> streams = new ArrayList<>();
        parked.find(filter).sort(ascending("since")).map(MongoParkedStreams::toStream).into(streams);
        return streams;
    }

    private static ParkedStream toStream(Document document) {
        return new ParkedStream(document.getString("_id"), document.getLong("version"), document.getString("reason"), document.getDate(
                "since").toInstant(), document.getInteger("partition"), document.getLong("offset"), document.getBoolean(
                        "redriveRequested"));
    }
}
