package dev.shinchoku.measures.plan.mongo;

import static com.mongodb.client.model.Filters.gt;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.measures.plan.AnnualPlan;
import dev.shinchoku.measures.plan.PlanEvent;
import dev.shinchoku.measures.plan.PlanListing;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plans in the collection {@code plans}. */
@Configuration
class MongoPlanListing implements PlanListing {
    private final StreamView<AnnualPlan> view;

    MongoPlanListing(MongoDatabase database) {
        this.view = new StreamView<>(database.getCollection("plans", BsonDocument.class), AnnualPlan.class, PlanEvent.CODEC.types(),
                AnnualPlan::evolve);
    }

    @Bean
    EventHandler planView() {
        return view;
    }

    @Override
    public void show(EventStream stream) {
        view.show(stream);
    }

    @Override
    public List<AnnualPlan> all() {
        return view.find(gt("state.planId", ""), Sorts.ascending("_id"), 10_000);
    }
}
