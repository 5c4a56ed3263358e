package dev.shinchoku.service.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.consume.MongoStreamStates;
import dev.shinchoku.eventlog.consume.StreamState;
import dev.shinchoku.eventlog.mongo.JsonBson;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection with one document a stream, each folded from that stream's events, with its version. A document never goes back to an earlier
 * version, so it may be written by whoever appended the event ({@link #show}) and by the topic alike.
 *
 * @param <S> what a stream is folded into; a record that JSON can hold
 */
public final class StreamView<S> implements EventHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StreamView.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final MongoCollection<BsonDocument> collection;
    private final MongoStreamStates states;
    private final Class<S> type;
    private final Set<String> knownTypes;
    private final Fold<S> fold;

    /** @param knownTypes the event types that the fold has a use for */
    public StreamView(MongoCollection<BsonDocument> collection, Class<S> type, Set<String> knownTypes, Fold<S> fold) {
        this.collection = collection;
        this.states = new MongoStreamStates(collection);
        this.type = type;
        this.knownTypes = Set.copyOf(knownTypes);
        this.fold = fold;
    }

    @Override
    public boolean knows(String eventType) {
        return knownTypes.contains(eventType);
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
        Set<String> streams = events.stream().map(RecordedEvent::stream).collect(Collectors.toSet());
        Map<String, StreamState> folded = new LinkedHashMap<>(states.load(streams));
        for (RecordedEvent event : events) {
            folded.compute(event.stream(), (_, state) -> state == null ? next(Optional.empty(), event) : next(Optional.of(state), event));
        }
        states.save(folded.values());
    }

    /** Takes in a whole stream, as somebody who has just appended to it knows it. The append is durable by then and does not fail for the list. */
    public void show(EventStream stream) {
        show(List.of(stream));
    }

    /** As for one, with one write for all. */
    public void show(List<EventStream> streams) {
        try {
            states.save(streams.stream().flatMap(stream -> folded(stream).stream()).toList());
        } catch (MongoException e) {
            LOG.warn("The list of {} streams, {} among them, is behind until its topic brings it up to date: {}", streams.size(), streams
                    .getFirst().name(), Unquoted.of(e));
        }
    }

    private Optional<StreamState> folded(EventStream stream) {
        Optional<StreamState> state = Optional.empty();
        for (RecordedEvent event : stream.events()) {
            state = Optional.of(next(state, event));
        }
        return state;
    }

    /** The states that a filter finds; a state's fields are under {@code state.}. */
    public List<S> find(Bson filter, Bson sort, int limit) {
        return collection.find(filter).sort(sort).limit(limit).map(document -> JsonBson.toJson(document.getDocument("state")))
                .map(json -> JSON.treeToValue(json, type)).into(new ArrayList<>());
    }

    public Optional<S> of(String stream) {
        return Optional.ofNullable(states.load(List.of(stream)).get(stream)).flatMap(this::read);
    }

    private StreamState next(Optional<StreamState> before, RecordedEvent event) {
        if (before.filter(state -> state.version() >= event.version()).isPresent()) {
            return before.get();
        }
        Optional<S> after = fold.evolve(before.flatMap(this::read), event);
        return StreamState.after(event, after.map(state -> JSON.<tools.jackson.databind.node.ObjectNode>valueToTree(
                state))
                .orElseGet(JSON::createObjectNode));
    }

    private Optional<S> read(StreamState state) {
        return state.state().isEmpty() ? Optional.empty() : Optional.of(JSON.treeToValue(state.state(), type));
    }

    /** What an event makes of a state; empty as long as a stream has come to nothing yet. */
    @FunctionalInterface
    public interface Fold<S> {
        Optional<S> evolve(Optional<S> state, RecordedEvent event);
    }
}
