package dev.shinchoku.reporting.known.mongo;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.service.views.Serving;
import org.springframework.stereotype.Component;

/** What is known, out of MongoDB: all that one question is answered with comes out of one generation of the views. */
@Component
final class MongoKnowledge implements Knowledge {
    private final MongoDatabase database;
    private final Serving serving;

    MongoKnowledge(MongoDatabase database, Serving serving) {
        this.database = database;
        this.serving = serving;
    }

    @Override
    public Known at(Moment moment) {
        Collections collections = Collections.of(database, serving.generation());
        Timeline timeline = new Timeline(collections.timeline());
        return switch (moment) {
            case Moment.Now now -> new KnownNow(now, timeline, collections.states());
            case Moment.AsOf then -> new KnownThen(then, timeline);
        };
    }
}
