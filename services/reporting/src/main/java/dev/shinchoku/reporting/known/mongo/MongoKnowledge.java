package dev.shinchoku.reporting.known.mongo;

import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import org.springframework.stereotype.Component;

/** What is known, out of MongoDB. */
@Component
final class MongoKnowledge implements Knowledge {
    private final Timeline timeline;
    private final Collections collections;

    MongoKnowledge(Collections collections) {
        this.timeline = new Timeline(collections.timeline());
        this.collections = collections;
    }

    @Override
    public Known at(Moment moment) {
        return switch (moment) {
            case Moment.Now now -> new KnownNow(now, timeline, collections.states());
            case Moment.AsOf then -> new KnownThen(then, timeline);
        };
    }
}
