package dev.shinchoku.eventlog.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The lease and checkpoint of a log's relay: the one document {@code relay} in the collection {@code relays} of the log's database. */
public final class MongoLease implements Lease {
    private static final String TOKEN = "resumeToken";
    private static final String STORED_AT = "storedAt";
    private static final String TOPIC = "topicId";

    private final MongoCollection<BsonDocument> relays;
    private final Bson itself;
    private final Duration length;

    /** The lease of a log's relay. */
    public MongoLease(MongoDatabase database, Duration length) {
        this(database, "relay", length);
    }

    /** @param name of whatever only one instance may do at a time */
    public MongoLease(MongoDatabase database, String name, Duration length) {
        this.itself = eq("_id", name);
        this.relays = database.getCollection("relays", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.length = length;
    }

    @Override
    public Optional<Term> acquire(String holder) {
        Optional<Term> term = take(holder);
        return term.isEmpty() && createdFirst() ? take(holder) : term;
    }

    private Optional<Term> take(String holder) {
        long endsAtNanos = System.nanoTime() + length.toNanos();
        Document own = new Document("$eq", List.of("$holder", holder));
        Bson free = expr(new Document("$or", List.of(own, new Document("$lt", List.of("$until", "$$NOW")))));
        Document number = new Document("$cond", List.of(own, "$term", new Document("$add", List.of("$term", 1L))));
        Document until = new Document("$add", List.of("$$NOW", length.toMillis()));
        List<Document> take = List.of(new Document("$set", new Document("term", number).append("holder", holder).append("until", until)));
        BsonDocument taken = relays.findOneAndUpdate(and(itself, free), take,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(relay -> new Term(holder, relay.getInt64("term").getValue(), endsAtNanos));
    }

    private boolean createdFirst() {
        Bson unheld = combine(setOnInsert("term", 0L), setOnInsert("until", new Date(0)));
        return relays.updateOne(itself, unheld, new UpdateOptions().upsert(true)).getUpsertedId() != null;
    }

    @Override
    public void release(Term term) {
        relays.updateOne(own(term), combine(set("until", new Date(0)), unset("holder")));
    }

    @Override
    public Checkpoint checkpoint() {
        BsonDocument relay = relays.find(itself).first();
        if (relay == null) {
            return Checkpoint.BEGINNING;
        }
        return new Checkpoint(Optional.ofNullable(relay.getDocument(TOKEN, null)),
                Optional.<BsonTimestamp>ofNullable(relay.getTimestamp(STORED_AT, null)));
    }

    @Override
    public boolean publishTo(Term term, String topicId) {
        relays.updateOne(and(own(term), exists(TOPIC), ne(TOPIC, topicId)), combine(unset(TOKEN), unset(STORED_AT)));
        return relays.updateOne(own(term), set(TOPIC, topicId)).getMatchedCount() == 1;
    }

    /**
     * Has the whole log sent again, by whichever relay leads: forgets the checkpoint and ends the term, so that none that was under way is saved
     * any more. Done again under the same id, or a later one's, it changes nothing; so may be called after a crash.
     *
     * @param id grows with each new request, as UUIDv7 does
     * @param upTo the last event that there is now, by the time of its storing; empty for an empty log
     */
    public void sendAllAgain(String id, Optional<BsonTimestamp> upTo) {
        var _ = createdFirst();
        Document republication = new Document("id", id);
        upTo.ifPresent(storedAt -> republication.append("upTo", storedAt));
        Bson isNew = or(exists("republication", false), lt("republication.id", id));
        relays.updateOne(and(itself, isNew), combine(set("republication", republication), inc("term", 1L), unset(TOKEN), unset(STORED_AT)));
    }

    /** How far the last request to send the whole log again is; empty when there was none. */
    public Optional<Republication> republication() {
        BsonDocument relay = relays.find(itself).first();
        if (relay == null || !relay.containsKey("republication")) {
            return Optional.empty();
        }
        BsonDocument told = relay.getDocument("republication");
        Optional<BsonTimestamp> upTo = Optional.<BsonTimestamp>ofNullable(told.getTimestamp("upTo", null));
        Optional<BsonTimestamp> sentUpTo = Optional.<BsonTimestamp>ofNullable(relay.getTimestamp(STORED_AT, null));
        boolean done = relay.containsKey(TOKEN) || upTo.isEmpty() || sentUpTo.filter(sent -> sent.compareTo(upTo.get()) >= 0).isPresent();
        return Optional.of(new Republication(told.getString("id").getValue(), upTo, sentUpTo, done));
    }

    @Override
    public boolean save(Term term, Checkpoint checkpoint) {
        Bson token = checkpoint.resumeToken().<Bson>map(value -> set(TOKEN, value)).orElseGet(() -> unset(TOKEN));
        Bson storedAt = checkpoint.storedAt().<Bson>map(value -> set(STORED_AT, value)).orElseGet(() -> unset(STORED_AT));
        return relays.updateOne(own(term), combine(token, storedAt)).getMatchedCount() == 1;
    }

    private Bson own(Term term) {
        return and(itself, eq("holder", term.holder()), eq("term", term.number()));
    }
}
