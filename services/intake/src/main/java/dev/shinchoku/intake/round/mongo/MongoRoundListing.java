package dev.shinchoku.intake.round.mongo;

import static com.mongodb.client.model.Filters.gt;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundEvent;
import dev.shinchoku.intake.round.RoundListing;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds in the collection {@code rounds.2}; the one before it knew neither schedules nor scopes. */
@Configuration
class MongoRoundListing implements RoundListing {
    private final StreamView<Round> view;

    MongoRoundListing(MongoDatabase database) {
        this.view = new StreamView<>(database.getCollection("rounds.2", BsonDocument.class), Round.class, RoundEvent.CODEC.types(),
                Round::evolve);
    }

    @Bean
    EventHandler roundView() {
        return view;
    }

    @Override
    public void show(EventStream stream) {
        view.show(stream);
    }

    @Override
    public List<Round> all() {
        return view.find(gt("state.roundId", ""), Sorts.ascending("_id"), 10_000);
    }
}
