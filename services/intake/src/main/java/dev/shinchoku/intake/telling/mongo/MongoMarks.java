package dev.shinchoku.intake.telling.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.setOnInsert;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.shinchoku.intake.telling.Marks;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Marks in the collection {@code marks}; when telling was first switched on stands beside the places of relays, as every start leaves one. */
@Component
class MongoMarks implements Marks {
    private final MongoCollection<Document> marks;
    private final MongoCollection<Document> places;

    MongoMarks(MongoDatabase database) {
        this.marks = database.getCollection("marks").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.places = database.getCollection("relays").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public boolean has(String mark) {
        return marks.find(eq("_id", mark)).first() != null;
    }

    @Override
    public void set(String mark) {
        marks.updateOne(eq("_id", mark), currentDate("at"), new UpdateOptions().upsert(true));
    }

    @Override
    public Instant firstStart(Instant now) {
        Document mark = places.findOneAndUpdate(eq("_id", "telling-first-start"), setOnInsert("at", Date.from(now)),
                new FindOneAndUpdateOptions()
                        .upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(mark).getDate("at").toInstant();
    }
}
