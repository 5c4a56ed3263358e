package dev.shinchoku.intake.plan.mongo;

import static com.mongodb.client.model.Filters.exists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.service.events.ByKind;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.StreamView;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;

/**
 * What was heard of plans and measures, in the collections {@code plans.2} and {@code measures.2}: those before them knew neither headings nor
 * what was planned, and a rebuild, which never goes back, would not have added that.
 */
@Component
class MongoKnownPlans implements KnownPlans, EventHandler {
    private static final int MORE_THAN_ANY_PLAN_HAS = 100_000;

    private final StreamView<KnownPlan> plans;
    private final StreamView<KnownMeasure> measures;
    private final ByKind handler;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    MongoKnownPlans(MongoDatabase database) {
        this.plans = new StreamView<>(database.getCollection("plans.2", BsonDocument.class), KnownPlan.class, KnownPlan.HEARD,
                KnownPlan::evolve);
        this.measures = new StreamView<>(database.getCollection("measures.2", BsonDocument.class), KnownMeasure.class, KnownMeasure.HEARD,
                KnownMeasure::evolve);
        this.handler = new ByKind(Map.of("plan", plans, "measure", measures));
    }

    @Override
    public Optional<KnownPlan> load(String planId) {
        return plans.of(StreamNames.plan(planId));
    }

    @Override
    public List<KnownMeasure> measuresOf(String planId) {
        return measures.find(exists("state.places." + planId), Sorts.ascending("_id"), MORE_THAN_ANY_PLAN_HAS);
    }

    @Override
    public Optional<KnownMeasure> measure(String measureId) {
        return measures.of(StreamNames.measure(measureId));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public boolean knows(String type) {
        return handler.knows(type);
    }

    @Override
    public Map<String, Long> positions(Collection<String> streams) {
        return handler.positions(streams);
    }

    @Override
    public void heads(String prefix, Consumer<AppliedHead> reader) {
        handler.heads(prefix, reader);
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        handler.apply(events);
        listeners.forEach(Runnable::run);
    }
}
