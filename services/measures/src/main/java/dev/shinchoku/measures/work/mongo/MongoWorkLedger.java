package dev.shinchoku.measures.work.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.measures.work.Work;
import dev.shinchoku.measures.work.Work.CarryOver;
import dev.shinchoku.measures.work.Work.ImportPages;
import dev.shinchoku.measures.work.WorkLedger;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The ledger in the collection {@code work}. */
@Component
class MongoWorkLedger implements WorkLedger {
    private final MongoCollection<Document> ledger;

    MongoWorkLedger(MongoDatabase database) {
        this.ledger = database.getCollection("work").withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(
                ReadConcern.MAJORITY);
        ledger.createIndex(Indexes.ascending("unfinished"), new IndexOptions().sparse(true));
    }

    @Override
    public AcceptedWork accept(Work work, Actor actor, Instant now) {
        AcceptedWork accepted = new AcceptedWork(UuidCreator.getTimeOrderedEpochPlus1().toString(), work, actor);
        ledger.insertOne(new Document("_id", accepted.id()).append("work", document(work)).append("actor", document(actor))
                .append("acceptedAt", Date.from(now)).append("unfinished", true));
        return accepted;
    }

    @Override
    public List<AcceptedWork> unfinished() {
        return ledger.find(eq("unfinished", true)).sort(Sorts.ascending("acceptedAt", "_id")).map(MongoWorkLedger::accepted).into(
                new ArrayList<>());
    }

    @Override
    public void finish(AcceptedWork work, Instant now) {
        ledger.updateOne(eq("_id", work.id()), combine(unset("unfinished"), set("finishedAt", Date.from(now))));
    }

    @Override
    public void putAside(AcceptedWork work, String reason, Instant now) {
        ledger.updateOne(eq("_id", work.id()), combine(unset("unfinished"), set("failedAt", Date.from(now)), set("reason", reason)));
    }

    private static Document document(Work work) {
        return switch (work) {
            case ImportPages(var planId, var text) -> new Document("kind", "import").append("planId", planId).append("text", text);
            case CarryOver(var from, var to, var title, var strategy) -> new Document("kind", "carry-over").append("fromPlanId", from)
                    .append("planId", to).append("title", title).append("strategy", strategy.orElse(""));
        };
    }

    private static AcceptedWork accepted(Document document) {
        return new AcceptedWork(document.getString("_id"), work(document.get("work", Document.class)), actor(document.get("actor",
                Document.class)));
    }

    private static Work work(Document work) {
        String planId = work.getString("planId");
        return switch (work.getString("kind")) {
            case "import" -> new ImportPages(planId, work.getString("text"));
            case "carry-over" -> new CarryOver(work.getString("fromPlanId"), planId, work.getString("title"),
                    Optional.of(work.getString("strategy")).filter(strategy -> !strategy.isEmpty()));
            default -> throw new IllegalStateException("No such kind of work: " + work);
        };
    }

    private static Document document(Actor actor) {
        return new Document("subject", actor.subject()).append("ministry", actor.ministry().orElse("")).append("roles", actor.roles());
    }

    private static Actor actor(Document actor) {
        return new Actor(actor.getString("subject"), Optional.of(actor.getString("ministry")).filter(ministry -> !ministry.isEmpty()),
                actor.getList("roles", String.class), Optional.empty());
    }
}
