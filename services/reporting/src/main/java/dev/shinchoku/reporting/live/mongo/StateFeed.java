package dev.shinchoku.reporting.live.mongo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.function.Function;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.UpdateDescription;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.MongoStreamStates;
import dev.shinchoku.reporting.live.Change;
import dev.shinchoku.reporting.live.Changes;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.Serving;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the folded states, whichever instance folded them, so that each instance tells its own clients of everything. Goes on where it
 * stopped when MongoDB was away; where that is no longer possible, and where other views have come to serve, all followers are told to read anew.
 */
public final class StateFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StateFeed.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Function<Generation, MongoCollection<BsonDocument>> states;
    private final Serving serving;
    private final Changes changes;
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;
    private @Nullable BsonDocument position;
    private Optional<Generation> followed = Optional.empty();

    /** @param states the folded states of a generation */
    public StateFeed(Function<Generation, MongoCollection<BsonDocument>> states, Serving serving, Changes changes) {
        this.states = states;
        this.serving = serving;
        this.changes = changes;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("state-feed").daemon().start(this::run);
    }

    /** Comes before the web server's own stop, which waits for all connections to end. */
    @Override
    public void stop() {
        running = false;
        changes.end();
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                follow(serving.generation());
            } catch (MongoException e) {
                LOG.warn("Following the states is held up: {}", Unquoted.of(e));
                recover(e);
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    /** Whoever follows is told to read anew once everything that comes after is heard. */
    private void follow(Generation generation) {
        boolean anew = !followed.equals(Optional.of(generation));
        try (var cursor = open(states.apply(generation), anew ? null : position).cursor()) {
            if (anew) {
                changes.lost();
                followed = Optional.of(generation);
            }
            follow(cursor, generation);
        }
    }

    private static ChangeStreamIterable<BsonDocument> open(MongoCollection<BsonDocument> states, @Nullable BsonDocument after) {
        ChangeStreamIterable<BsonDocument> stream = states.watch(List.of(Aggregates.project(Projections.include("documentKey",
                "operationType", "fullDocument." + MongoStreamStates.TRACEPARENT, "updateDescription.updatedFields."
                        + MongoStreamStates.TRACEPARENT))), BsonDocument.class).maxAwaitTime(1, TimeUnit.SECONDS);
        return after == null ? stream : stream.startAfter(after);
    }

    private void follow(MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor, Generation generation) {
        while (running && serving.lastSeen().serving().equals(generation)) {
            ChangeStreamDocument<BsonDocument> change = cursor.tryNext();
            position = cursor.getResumeToken();
            if (change != null && change.getDocumentKey() != null) {
                changes.add(Change.of(Objects.requireNonNull(change.getResumeToken()).getString("_data").getValue(), change.getDocumentKey()
                        .getString("_id").getValue(), traceparent(change)));
            } else if (change != null) {
                LOG.warn("The states were taken away: {}", change.getOperationTypeString());
                followed = Optional.empty();
                return;
            }
        }
    }

    /** MongoDB tells of a new or replaced document as a whole, and of another by what is new in it. */
    private static Optional<String> traceparent(ChangeStreamDocument<BsonDocument> change) {
        return Stream.of(Optional.ofNullable(change.getFullDocument()), Optional.ofNullable(change.getUpdateDescription()).map(
                UpdateDescription::getUpdatedFields)).flatMap(Optional::stream).map(fields -> fields.get(MongoStreamStates.TRACEPARENT))
                .filter(Objects::nonNull).map(context -> context.asString().getValue()).findFirst();
    }

    /**
     * An answer of the server, such as that the place to go on from has left the oplog, does not pass by itself: following begins anew.
     */
    private void recover(MongoException e) {
        if (e instanceof com.mongodb.MongoCommandException) {
            followed = Optional.empty();
        }
    }
}
