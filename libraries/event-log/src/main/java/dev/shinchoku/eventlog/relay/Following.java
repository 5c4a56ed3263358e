package dev.shinchoku.eventlog.relay;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.eventlog.relay.EventFeed.Batch;
import dev.shinchoku.eventlog.relay.Lease.Term;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a log's events to a reader of the same service, from the log's beginning on, without Kafka.
 * <ul>
 * <li>Every event is handed over <b>at least once</b>, whatever is killed when: the checkpoint is saved only after the reader has returned. The
 * reader must take an event again without harm.
 * <li>Each stream's events come in the order of versions.
 * <li>One instance follows at a time, by a lease; the others stand by. When a term has ended unnoticed, two may hand over the same for a moment.
 * <li>A reader that throws gets the same batch again a second later, for as long as it takes.
 * </ul>
 */
public final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration STANDBY = Duration.ofSeconds(1);

    private final String name;
    private final MongoCollection<BsonDocument> events;
    private final Lease lease;
    private final RelaySettings settings;
    private final Consumer<List<RecordedEvent>> reader;
    private final String holder = UUID.randomUUID().toString();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Optional<Term> term = Optional.empty();
    private long savedAtNanos;
    private boolean hasToken;

    /** @param name of the lease and of the checkpoint; the same in all instances, and another for each reader */
    public Following(String name, MongoDatabase database, Consumer<List<RecordedEvent>> reader) {
        this(name, MongoEventLog.eventsOf(database), new MongoLease(database, name, LEASE), reader);
    }

    Following(String name, MongoCollection<BsonDocument> events, Lease lease, Consumer<List<RecordedEvent>> reader) {
        this.name = name;
        this.events = events;
        this.lease = lease;
        this.settings = RelaySettings.of(URI.create("/" + name), name, RecordedEvent::stream);
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("following-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Ends after the batch under way and gives the lease back. */
    @Override
    public void close() {
        closing.countDown();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(LEASE.plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosing()) {
            try {
                term = lease.acquire(holder);
                if (term.isPresent()) {
                    follow();
                } else {
                    pause();
                }
            } catch (RuntimeException e) {
                LOG.warn("{} stumbled and goes on from its checkpoint: {}", name, Unquoted.of(e));
                pause();
            }
        }
    }

    private void follow() {
        try (EventFeed feed = open(lease.checkpoint())) {
            while (!isClosing() && stillLeads()) {
                Batch batch = feed.next();
                if (!batch.events().isEmpty()) {
                    reader.accept(batch.events());
                }
                if (!save(batch)) {
                    return;
                }
            }
        } catch (MongoException e) {
            if (!ExpiredToken.isToldBy(e)) {
                throw e;
            }
            LOG.warn("The place of {} has expired from the oplog; it reads the log from its last checkpoint", name);
            term.ifPresent(current -> lease.save(current, new Checkpoint(Optional.empty(), lease.checkpoint().storedAt())));
        } finally {
            term.filter(current -> isClosing() && !current.hasEnded()).ifPresent(lease::release);
        }
    }

    private EventFeed open(Checkpoint from) {
        return from.resumeToken().isPresent() ? ChangeStreamFeed.open(events, settings, from) : ScanFeed.open(events, settings, from);
    }

    /** An idle log's checkpoint is saved now and then, so that its token does not expire; and when a scan has ended. */
    private boolean save(Batch batch) {
        boolean scanEnded = hasToken != batch.upTo().resumeToken().isPresent();
        if (batch.events().isEmpty() && !scanEnded && System.nanoTime() - savedAtNanos < LEASE.toNanos()) {
            return true;
        }
        savedAtNanos = System.nanoTime();
        hasToken = batch.upTo().resumeToken().isPresent();
        return lease.save(term.orElseThrow(), batch.upTo());
    }

    private boolean stillLeads() {
        Term current = term.orElseThrow();
        if (!current.hasEnded() && current.endsAtNanos() - System.nanoTime() < LEASE.toNanos() * 2 / 3) {
            term = lease.acquire(holder).filter(renewed -> renewed.number() == current.number());
        }
        return term.filter(last -> !last.hasEnded()).isPresent();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Ends early when the following is to end. */
    private void pause() {
        try {
            if (closing.await(STANDBY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The pause ended with {}", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }
}
