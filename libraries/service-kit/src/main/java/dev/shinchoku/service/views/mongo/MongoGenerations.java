package dev.shinchoku.service.views.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.GenerationStore;
import dev.shinchoku.service.views.Generations;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Outcome;
import dev.shinchoku.service.views.Generations.Phase;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The one document {@code views} in the collection of that name in the service's database. */
public final class MongoGenerations implements GenerationStore {
    private static final Bson ITSELF = eq("_id", "views");
    private static final Document UNBUILT = new Document("$unset", "building");
    private static final int KEPT = 20;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final List<Bson> READ = List.of(Aggregates.match(ITSELF), Aggregates.set(new com.mongodb.client.model.Field<>("now",
            "$$NOW")));

    private final MongoDatabase database;
    private final MongoCollection<Document> views;

    public MongoGenerations(MongoDatabase database) {
        this.database = database;
        this.views = database.getCollection("views").withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(
                ReadConcern.MAJORITY);
    }

    @Override
    public Generations load() {
        Document found = views.aggregate(READ).first();
        return found == null ? Generations.NONE : GenerationDocument.read(found);
    }

    @Override
    public boolean begin(Building building) {
        Bson next = Updates.set("building", GenerationDocument.write(building));
        return created(exists("building", false), Updates.combine(next, Updates.setOnInsert("serving", Generation.FIRST.id()), Updates
                .setOnInsert("whole", false), Updates.setOnInsert("retired", List.of())));
    }

    @Override
    public boolean replace(Generation current, Building building) {
        Document next = new Document("$literal", GenerationDocument.write(building));
        return changed(isBuilding(current), List.of(set(ended(Outcome.REPLACED).append("building", next))));
    }

    @Override
    public boolean move(Generation building, Phase from, Phase to) {
        return changed(and(isBuilding(building), eq("building.phase", from.name())), Updates.set("building.phase", to.name()));
    }

    @Override
    public boolean switchTo(Generation building) {
        Document served = ended(Outcome.SWITCHED).append("retired", retiredAlso("$serving")).append("serving", "$building.generation")
                .append(
                        "whole", true);
        return changed(and(isBuilding(building), eq("building.phase", Phase.HANDING_OVER.name())), List.of(set(served), UNBUILT));
    }

    @Override
    public boolean cancel(Generation building) {
        return changed(isBuilding(building), List.of(set(ended(Outcome.CANCELLED)), UNBUILT));
    }

    @Override
    public void nowWhole(Generation serving) {
        Bson serves = eq("serving", serving.id());
        Bson whole = Updates.set("whole", true);
        if (serving.isFirst()) {
            created(serves, Updates.combine(whole, Updates.setOnInsert("retired", List.of())));
        } else {
            changed(serves, whole);
        }
    }

    @Override
    public void drop(Generation generation, List<String> collections) {
        if (generation.isFirst()) {
            collections.forEach(name -> database.getCollection(name).drop());
        } else {
            names().stream().filter(generation::owns).forEach(name -> database.getCollection(name).drop());
        }
    }

    /** The names are read first: a generation that was begun since then is not among them. */
    @Override
    public void dropUnknown() {
        List<String> names = names().stream().filter(Generation::isIn).toList();
        Generations known = load();
        if (!known.equals(Generations.NONE)) {
            names.stream().filter(name -> !known.know(Generation.ofCollection(name))).forEach(name -> database.getCollection(name).drop());
        }
    }

    @Override
    public void removed(Generation retired) {
        views.updateOne(ITSELF, Updates.pull("retired", new Document("generation", retired.id())));
    }

    private List<String> names() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private static Bson isBuilding(Generation generation) {
        return eq("building.generation", generation.id());
    }

    /** The first write to a database creates the document; where another instance is faster, its document is the one that counts. */
    private boolean created(Bson condition, Bson change) {
        try {
            var result = views.updateOne(and(ITSELF, condition), change, UPSERT);
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private boolean changed(Bson condition, Bson change) {
        return views.updateOne(and(ITSELF, condition), change).getMatchedCount() == 1;
    }

    private boolean changed(Bson condition, List<Document> changes) {
        return views.updateOne(and(ITSELF, condition), changes).getMatchedCount() == 1;
    }

    /** The rebuild that is on ends, and what it built is retired. */
    private static Document ended(Outcome outcome) {
        Document last = new Document("generation", "$building.generation").append("operation", "$building.operation").append("outcome",
                outcome.name()).append("requestedAt", "$building.requestedAt").append("endedAt", "$$NOW");
        Document known = new Document("$ifNull", List.of("$ended", List.of()));
        Document latest = new Document("$slice", List.of(new Document("$concatArrays", List.of(known, List.of(last))), -KEPT));
        return new Document("ended", latest).append("retired", retiredAlso("$building.generation"));
    }

    private static Document retiredAlso(String generation) {
        Document retired = new Document("generation", generation).append("since", "$$NOW");
        return new Document("$concatArrays", List.of("$retired", List.of(retired)));
    }

    private static Document set(Document fields) {
        return new Document("$set", fields);
    }
}
