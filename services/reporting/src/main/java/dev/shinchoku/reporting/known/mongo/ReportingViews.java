package dev.shinchoku.reporting.known.mongo;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import dev.shinchoku.service.events.Subscribed;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.Views;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Both topics folded into a timeline and states, a pair of collections for each generation. */
final class ReportingViews implements Views {
    private static final List<Bson> SUM_OF_VERSIONS = List.of(Aggregates.group(null, Accumulators.sum("events", "$version")));

    private final MongoDatabase database;

    ReportingViews(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<String> collections() {
        return Collections.NAMES;
    }

    @Override
    public List<Subscribed> of(Generation generation) {
        Projection projection = new Projection(Collections.of(database, generation));
        return List.of(new Subscribed(Topics.MEASURES, projection), new Subscribed(Topics.PROGRESS, projection));
    }

    @Override
    public long events(Generation generation) {
        Document sum = Collections.of(database, generation).states().withDocumentClass(Document.class).aggregate(SUM_OF_VERSIONS).first();
        return sum == null ? 0 : sum.get("events", Number.class).longValue();
    }
}
