package dev.shinchoku.measures.measure.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.MeasureEvent;
import dev.shinchoku.measures.measure.MeasureListing;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The measures in the collection {@code measures}. */
@Configuration
class MongoMeasureListing implements MeasureListing {
    private final StreamView<Measure> view;

    MongoMeasureListing(MongoDatabase database) {
        this.view = new StreamView<>(database.getCollection("measures", BsonDocument.class), Measure.class, MeasureEvent.CODEC.types(),
                Measure::evolve);
    }

    @Bean
    EventHandler measureView() {
        return view;
    }

    @Override
    public void show(EventStream stream) {
        view.show(stream);
    }

    @Override
    public List<Measure> in(String planId, Optional<String> after, int limit) {
        return view.find(and(exists("state.places." + planId), gt("_id", StreamNames.measure(after.orElse("")))), Sorts.ascending("_id"),
                limit);
    }
}
