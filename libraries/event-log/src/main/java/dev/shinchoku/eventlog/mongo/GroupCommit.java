package dev.shinchoku.eventlog.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers concurrent appends into one unordered {@code insertMany}, and gives each caller its own result. While one batch is on its way to
 * the disk the next one gathers, so batches grow with the load and a lone append waits for nobody.
 * <p>
 * A batch whose answer was lost is sent again as it is, ids included, for as long as a caller waits for it. Whoever the database did not take
 * is told what stands in its place; when that is the event itself, a lost attempt had stored it.
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
        this.events = events.withTimeout(settings.giveUpAfter().toMillis(), TimeUnit.MILLISECONDS);
        this.settings = settings;
        this.observer = observer;
        this.queue = new AppendQueue(settings);
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(Thread.ofPlatform().name("group-commit-" + i).start(this::writeUntilClosed));
        }
    }

    /** Returns once the event is stored; throws what {@link dev.shinchoku.eventlog.EventLog#append} throws. */
    void store(RecordedEvent event, BsonDocument document, int bytes) {
        PendingAppend append = new PendingAppend(event, document, bytes);
        queue.put(append);
        append.await(settings.giveUpAfter());
    }

    /** Takes no more appends, and returns once those taken are answered. */
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
            try {
                long start = System.nanoTime();
                write(batch);
                observer.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
            } catch (RuntimeException | Error e) {
                LOG.error("A batch of {} events failed", batch.size(), e);
                batch.forEach(append -> append.uncertain(e));
            }
        }
    }

    private void write(List<PendingAppend> batch) {
        List<PendingAppend> unanswered = attempt(batch);
        while (!unanswered.isEmpty()) {
            pause();
            unanswered = attempt(unanswered);
        }
    }

    /** Inserts the batch and answers whom it can; returns the appends that need another attempt. */
    private List<PendingAppend> attempt(List<PendingAppend> batch) {
        try {
            List<PendingAppend> refused = insert(batch);
            Occupants occupants = Occupants.of(refused, events);
            refused.forEach(append -> answer(append, occupants));
        } catch (MongoException e) {
            LOG.warn("MongoDB did not confirm an append of {} events: {}", batch.size(), Unquoted.of(e));
        }
        return batch.stream().filter(PendingAppend::isAwaited).toList();
    }

    /** Answers those that are stored; returns the others. */
    private List<PendingAppend> insert(List<PendingAppend> batch) {
        Set<Integer> refused = new TreeSet<>();
        try {
            events.insertMany(batch.stream().map(PendingAppend::document).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw new MongoException("not confirmed by a majority: " + e.getWriteConcernError().getMessage(), e);
            }
            e.getWriteErrors().forEach(error -> refused.add(error.getIndex()));
            LOG.debug("MongoDB did not take {} of {} events: {}", refused.size(), batch.size(), Unquoted.of(e));
        }
        IntStream.range(0, batch.size()).filter(index -> !refused.contains(index)).mapToObj(batch::get).forEach(PendingAppend::stored);
        return refused.stream().map(batch::get).toList();
    }

    private static void answer(PendingAppend append, Occupants occupants) {
        RecordedEvent event = append.event();
        if (occupants.include(event)) {
            append.stored();
        } else if (occupants.holdKeyOf(event)) {
            append.refused(new AppendRefused.IdempotencyKeyTaken(event.idempotencyKey().orElseThrow()));
        } else if (occupants.holdVersionOf(event)) {
            append.refused(new AppendRefused.VersionConflict(event.stream(), event.version()));
        } else {
            LOG.warn("MongoDB did not take version {} of {}, and nothing stands in its place yet", event.version(), event.stream());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
