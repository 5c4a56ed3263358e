package dev.shinchoku.measures.carryover.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.measures.carryover.NextPlans;
import dev.shinchoku.measures.carryover.ReportedNextPlan;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Next plans in the collection {@code nextPlans}. */
@Configuration
class MongoNextPlans implements NextPlans {
    private static final int MORE_THAN_ANY_PLAN_HAS = 1_000_000;

    private final StreamView<ReportedNextPlan> view;

    MongoNextPlans(MongoDatabase database) {
        var collection = database.getCollection("nextPlans", BsonDocument.class);
        this.view = new StreamView<>(collection, ReportedNextPlan.class, ReportedNextPlan.HEARD, ReportedNextPlan::evolve);
        collection.createIndex(Indexes.ascending("state.planId"));
    }

    @Bean
    EventHandler nextPlanView() {
        return view;
    }

    @Override
    public List<ReportedNextPlan> acceptedOn(String planId) {
        return view.find(and(eq("state.planId", planId), exists("state.accepted")), Sorts.ascending("_id"), MORE_THAN_ANY_PLAN_HAS).stream()
                .sorted(Comparator.comparing(report -> report.acceptedAt().orElse(Instant.EPOCH))).toList();
    }
}
