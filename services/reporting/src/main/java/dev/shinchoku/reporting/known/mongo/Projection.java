package dev.shinchoku.reporting.known.mongo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.consume.MongoStreamStates;
import dev.shinchoku.eventlog.consume.StreamState;
import dev.shinchoku.reporting.known.EventTypes;
import dev.shinchoku.reporting.known.State;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts events on the timeline and folds them into states. The timeline is written first: after a crash in between the events come again, the
 * timeline stays as it is, and the states catch up. States are guarded by the stream's version.
 */
public final class Projection implements EventHandler {
    private final Collections collections;
    private final Timeline timeline;
    private final MongoStreamStates states;
    private volatile boolean indexed;

    public Projection(Collections collections) {
        this.collections = collections;
        this.timeline = new Timeline(collections.timeline());
        this.states = new MongoStreamStates(collections.states());
    }

    @Override
    public boolean knows(String type) {
        return EventTypes.CODEC.types().contains(type);
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
        indexOnce();
        Map<String, StreamState> folded = new LinkedHashMap<>(states.load(events.stream().map(RecordedEvent::stream).collect(Collectors
                .toSet())));
        events.forEach(event -> folded.compute(event.stream(), (_, before) -> after(Optional.ofNullable(before), event)));
        timeline.save(events);
        states.save(folded.values());
    }

    /** Also for an event that came before: its version is not above the state's, and it changes nothing. */
    private static StreamState after(Optional<StreamState> before, RecordedEvent event) {
        if (before.isPresent() && event.version() <= before.get().version()) {
            return before.get();
        }
        ObjectNode state = State.ofNew(event.stream()).map(fresh -> before.<State>map(known -> StateJson.read(known.state(), fresh
                .getClass())).orElse(fresh)).map(known -> EventTypes.CODEC.decode(event.type(), event.data()).map(happened -> known.after(
                        happened, event.time())).orElse(known)).map(StateJson::write).orElseGet(JsonNodeFactory.instance::objectNode);
        return StreamState.after(event, state);
    }

    /** Not at the start: the service starts while MongoDB is away. */
    private void indexOnce() {
        if (!indexed) {
            collections.createIndexes();
            indexed = true;
        }
    }
}
