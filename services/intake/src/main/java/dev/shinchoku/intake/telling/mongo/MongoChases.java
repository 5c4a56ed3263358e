package dev.shinchoku.intake.telling.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.shinchoku.intake.telling.Chases;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The last reminder by hand of each round and ministry, in the collection {@code chases}. */
@Component
class MongoChases implements Chases {
    private final MongoCollection<Document> chases;

    MongoChases(MongoDatabase database) {
        this.chases = database.getCollection("chases").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        chases.createIndex(Indexes.ascending("roundId"));
    }

    @Override
    public void add(Chase chase) {
        Document document = new Document("roundId", chase.roundId()).append("ministry", chase.ministry()).append("at", Date.from(chase
                .at())).append("by", chase.by());
        chases.replaceOne(eq("_id", chase.roundId() + "/" + chase.ministry()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Chase> lastIn(String roundId) {
        return chases.find(eq("roundId", roundId)).map(document -> new Chase(roundId, document.getString("ministry"), document.getDate(
                "at").toInstant(), document.getString("by"))).into(new ArrayList<>());
    }
}
