package dev.shinchoku.reporting.known.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The present, from the folded states. */
final class KnownNow implements Known {
    private final Moment.Now moment;
    private final Timeline timeline;
    private final MongoCollection<BsonDocument> states;

    KnownNow(Moment.Now moment, Timeline timeline, MongoCollection<BsonDocument> states) {
        this.moment = moment;
        this.timeline = timeline;
        this.states = states;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public List<Plan> plans() {
        return find(ofKind("plan"), Plan.class);
    }

    @Override
    public List<Round> rounds() {
        return find(ofKind("round"), Round.class);
    }

    @Override
    public List<Measure> measuresIn(String planId) {
        return find(eq("state.places.planId", planId), Measure.class);
    }

    @Override
    public Optional<Measure> measure(String measureId) {
        return find(eq("_id", "measure/" + measureId), Measure.class).stream().findFirst();
    }

    @Override
    public List<Report.Standing> standingsIn(String roundId) {
        return states.find(askedIn(roundId)).projection(Projections.include("state.standing")).map(
                document -> StateJson.read(document.getDocument("state").getDocument("standing"), Report.Standing.class)).into(
                        new ArrayList<>());
    }

    @Override
    public List<Report> reportsIn(String roundId) {
        return find(askedIn(roundId), Report.class);
    }

    @Override
    public List<Report> reportsIn(String roundId, String ministry) {
        return find(and(askedIn(roundId), eq("state.standing.ministry", ministry)), Report.class);
    }

    @Override
    public List<Entry> timelineOf(String measureId) {
        return timeline.find(eq("measureId", measureId), Timeline.OLDEST_FIRST);
    }

    @Override
    public List<Entry> changesIn(String roundId, Instant since, int atMost) {
        return timeline.latest(Timeline.changesIn(roundId, since), atMost);
    }

    private static Bson askedIn(String roundId) {
        return and(eq("state.standing.roundId", roundId), ne("state.standing.state", ReportState.DROPPED.name()));
    }

    private <T> List<T> find(Bson filter, Class<T> type) {
        return states.find(filter).map(document -> StateJson.read(document.getDocument("state"), type)).into(new ArrayList<>());
    }

    /** By the beginning of the stream's name, which the index on {@code _id} serves: '0' comes right after '/'. */
    private static Bson ofKind(String kind) {
        return and(gte("_id", kind + "/"), lt("_id", kind + "0"));
    }
}
