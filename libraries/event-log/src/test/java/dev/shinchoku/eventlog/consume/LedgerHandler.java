package dev.shinchoku.eventlog.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes into each stream's state which versions took effect, in order: an effect too many or too few shows. */
final class LedgerHandler implements EventHandler {
    private final MongoStreamStates states;
    private final List<List<RecordedEvent>> batches = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<RecordedEvent> check = _ -> {};

    LedgerHandler(MongoDatabase database) {
        this.states = new MongoStreamStates(database.getCollection("ledger", BsonDocument.class));
    }

    /** Is asked before each event takes effect, and may throw or wait. */
    void checkedBy(Consumer<RecordedEvent> checker) {
        this.check = checker;
    }

    @Override
    public boolean knows(String type) {
        return type.equals("thing-noted.v1");
    }

    @Override
    public Map<String, Long> positions(Collection<String> streams) {
        return states.positions(streams);
    }

    @Override
    public void heads(String prefix, Consumer<AppliedHead> reader) {
        states.heads(prefix, reader);
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        batches.add(List.copyOf(events));
        Map<String, StreamState> changed = new LinkedHashMap<>(states.load(events.stream().map(RecordedEvent::stream).toList()));
        for (RecordedEvent event : events) {
            check.accept(event);
            changed.compute(event.stream(), (_, state) -> next(state, event));
        }
        states.save(changed.values());
    }

    private static StreamState next(@Nullable StreamState before, RecordedEvent event) {
        if (before != null && before.version() >= event.version()) {
            return before;
        }
        ObjectNode state = before == null ? JsonNodeFactory.instance.objectNode() : before.state().deepCopy();
        state.withArrayProperty("effects").add(event.version());
        return StreamState.after(event, state);
    }

    /** The versions that took effect, in order. */
    List<Long> effects(String stream) {
        StreamState state = states.load(List.of(stream)).get(stream);
        return state == null ? List.of() : state.state().get("effects").valueStream().map(version -> version.longValue()).toList();
    }

    long attemptsOf(String stream, long version) {
        synchronized (batches) {
            return batches.stream().filter(batch -> batch.size() == 1).map(List::getFirst)
                    .filter(event -> event.stream().equals(stream) && event.version() == version).count();
        }
    }
}
