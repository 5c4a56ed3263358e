package dev.shinchoku.eventlog.mongo;

import static com.mongodb.client.model.Filters.in;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.RecordedEvent;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent appends into one unordered {@code insertMany}, and gives each caller its own result. While one batch is on its way to
 * the disk the next one gathers, so batches grow with the load and a lone append waits for nobody.
 * <p>
 * A batch whose answer was lost is sent again as it is, ids included, until it is answered or overdue: an event that the lost attempt had
 * stored already is found by its id and counts as stored.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final MongoCollection<BsonDocument> events;
    private final AppendSettings settings;
    private final AppendObserver observer;
    private final AppendQueue queue;
    private final List<Thread> writers = new ArrayList<>();

    GroupCommit(MongoCollection<BsonDocument> events, AppendSettings settings, AppendObserver observer) {
        this.events = events;
        this.settings = settings;
        this.observer = observer;
        this.queue = new AppendQueue(settings);
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(Thread.ofPlatform().name("group-commit-" + i).start(this::writeUntilClosed));
        }
    }

    /** Returns once the event is stored; throws what {@link dev.shinchoku.eventlog.EventLog#append} throws. */
    void store(RecordedEvent event, BsonDocument document, int bytes) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        queue.put(new PendingAppend(event, document, bytes, System.nanoTime() + settings.giveUpAfter().toNanos(), outcome));
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }

    @Override
    public void close() {
        queue.close();
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeUntilClosed() {
        for (List<PendingAppend> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            long start = System.nanoTime();
            write(batch);
            observer.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void write(List<PendingAppend> batch) {
        List<PendingAppend> unanswered = batch;
        while (!unanswered.isEmpty()) {
            try {
                unanswered = attempt(unanswered);
            } catch (MongoException e) {
                LOG.warn("MongoDB did not answer an append of {} events, trying again: {}", unanswered.size(), e.getMessage());
                unanswered = withoutOverdue(unanswered, e);
                pause();
            } catch (RuntimeException e) {
                unanswered.forEach(append -> append.outcome().completeExceptionally(e));
                return;
            }
        }
    }

    /** Inserts the batch and answers whom it can; returns the appends that need another attempt. */
    private List<PendingAppend> attempt(List<PendingAppend> batch) {
        Map<Integer, BulkWriteError> errors = new HashMap<>();
        try {
            events.insertMany(batch.stream().map(PendingAppend::document).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw new MongoException("Not confirmed by a majority: " + e.getWriteConcernError().getMessage(), e);
            }
            e.getWriteErrors().forEach(error -> errors.put(error.getIndex(), error));
        }
        Set<UUID> storedBefore = errors.isEmpty() ? Set.of() : storedAmong(errors.keySet().stream().map(batch::get).toList());
        List<PendingAppend> again = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!answer(batch.get(i), errors.get(i), storedBefore)) {
                again.add(batch.get(i));
            }
        }
        return again;
    }

    private static boolean answer(PendingAppend append, @org.jspecify.annotations.Nullable BulkWriteError error, Set<UUID> storedBefore) {
        if (error == null || storedBefore.contains(append.event().id())) {
            return append.outcome().complete(null);
        }
        if (error.getCode() != 11000) {
            LOG.warn("MongoDB refused an event of {}: {}", append.event().stream(), error.getMessage());
            return append.isOverdue() && append.outcome().completeExceptionally(uncertain(append, new MongoException(error.getMessage())));
        }
        return append.outcome().completeExceptionally(refusal(append.event(), error));
    }

    private static AppendRefused refusal(RecordedEvent event, BulkWriteError error) {
        boolean keyTaken = error.getMessage().contains("index: " + MongoEventLog.KEY_INDEX);
        return keyTaken
                ? new AppendRefused.IdempotencyKeyTaken(event.idempotencyKey().orElseThrow())
                : new AppendRefused.VersionConflict(event.stream(), event.version());
    }

    private Set<UUID> storedAmong(List<PendingAppend> appends) {
        Set<UUID> stored = new HashSet<>();
        events.find(in("_id", appends.stream().map(append -> new BsonBinary(append.event().id())).toList())).projection(Projections.include(
                "_id"))
                .forEach(document -> stored.add(document.getBinary("_id").asUuid()));
        return stored;
    }

    private static List<PendingAppend> withoutOverdue(List<PendingAppend> batch, MongoException cause) {
        return batch.stream().filter(append -> !append.isOverdue() || !append.outcome().completeExceptionally(uncertain(append, cause)))
                .toList();
    }

    private static AppendUncertain uncertain(PendingAppend append, MongoException cause) {
        return new AppendUncertain(append.event().stream(), cause);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
