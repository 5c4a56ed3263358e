package dev.shinchoku.intake.telling.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.shinchoku.eventlog.mongo.JsonBson;
import dev.shinchoku.intake.telling.People;
import dev.shinchoku.intake.telling.Person;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What people have said, in the collection {@code people}. No event can bring it back: it belongs into a backup. */
@Component
class MongoPeople implements People {
    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(included -> included.withValueInclusion(
            JsonInclude.Include.NON_ABSENT)).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final MongoCollection<BsonDocument> people;

    MongoPeople(MongoDatabase database) {
        this.people = database.getCollection("people", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        people.createIndex(Indexes.ascending("person.ministry"));
        people.createIndex(Indexes.ascending("person.stopKey"));
    }

    @Override
    public Optional<Person> load(String subject) {
        return find(eq("_id", subject)).stream().findFirst();
    }

    @Override
    public void save(Person person) {
        BsonDocument document = new BsonDocument("_id", new BsonString(person.subject())).append("person", JsonBson.toBson(JSON.valueToTree(
                person)));
        people.replaceOne(eq("_id", person.subject()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Person> of(String ministry) {
        return find(eq("person.ministry", ministry));
    }

    @Override
    public List<Person> withMail() {
        return find(and(exists("person.email"), ne("person.mail", "none")));
    }

    @Override
    public Optional<Person> withStopKey(String key) {
        return find(eq("person.stopKey", key)).stream().findFirst();
    }

    private List<Person> find(Bson filter) {
        return people.find(filter).sort(ascending("_id")).map(document -> JSON.treeToValue(JsonBson.toJson(document.getDocument("person")),
                Person.class)).into(new ArrayList<>());
    }
}
