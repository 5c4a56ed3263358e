package dev.shinchoku.eventlog.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.relay.EventFeed.Batch;
import dev.shinchoku.eventlog.relay.Lease.Term;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a log to its topic.
 * <ul>
 * <li>Every event of the log reaches Kafka <b>at least once</b>, whatever is killed when: the checkpoint is saved only after Kafka has
 * acknowledged everything up to it. Duplicates are allowed, gaps never.
 * <li>Each stream's events arrive <b>in the order of versions</b>: before an event's first copy all its predecessors have theirs. The producer
 * is idempotent and never gives up on a message, so none overtakes another.
 * <li>A topic that was deleted and created anew gets the whole log again: a checkpoint belongs to one topic and not to a name.
 * <li>One relay of a log leads at a time, by a {@link Lease}; any number may run, the others stand by.
 * </ul>
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /** How long a relay that is to end waits for Kafka to acknowledge what it has sent; its successor sends the rest again. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STANDBY = Duration.ofSeconds(1);

    private final MongoCollection<BsonDocument> events;
    private final Lease lease;
    private final RelaySettings settings;
    private final Map<String, Object> kafka;
    private final Map<String, Object> producerSettings;
    private final RelayObserver observer;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicLong published = new AtomicLong();
    private final Thread thread;
    private volatile Optional<Term> term = Optional.empty();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long closedAtNanos;
    private long savedAtNanos;
    private boolean hasToken;

    /** @param kafka the producer's connection properties; what the guarantees rest on is set here */
    public Relay(MongoCollection<BsonDocument> events, Lease lease, RelaySettings settings, Map<String, Object> kafka) {
        this(events, lease, settings, kafka, RelayObserver.NONE);
    }

    /** @param kafka the producer's connection properties; what the guarantees rest on is set here */
    public Relay(MongoCollection<BsonDocument> events, Lease lease, RelaySettings settings, Map<String, Object> kafka,
            RelayObserver observer) {
        this.events = events;
        this.lease = lease;
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.producerSettings = PublishingProducer.settings(kafka, settings.lease().dividedBy(3));
        this.observer = observer;
        this.thread = Thread.ofPlatform().name("relay").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether this instance is the one that publishes. */
    public boolean leads() {
        return term.filter(current -> !current.hasEnded()).isPresent();
    }

    /** Messages that Kafka has acknowledged since this instance started. */
    public long published() {
        return published.get();
    }

    /** Makes it stop after the batch under way, and does not wait for that. */
    public void endSoon() {
        closedAtNanos = System.nanoTime();
        closing.countDown();
    }

    /** Stops after the batch under way and gives the lease back, so that another leads within a second. */
    @Override
    public void close() {
        endSoon();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(settings.lease().plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosing()) {
            try {
                term = lease.acquire(holder);
                if (term.isPresent()) {
                    lead();
                } else {
                    sleep(standby());
                }
            } catch (RuntimeException e) {
                LOG.warn("The relay of {} stumbled and starts again from its checkpoint: {}", settings.topic(), Unquoted.of(e));
                sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void lead() {
        LOG.info("Relaying to {} in term {}", settings.topic(), term.orElseThrow().number());
        try (RelayedTopic topic = RelayedTopic.of(settings, kafka)) {
            if (!lease.publishTo(term.orElseThrow(), topic.id())) {
                return;
            }
            lead(topic);
        } catch (MongoException e) {
            if (!ExpiredToken.isToldBy(e)) {
                throw e;
            }
            forgetToken();
        } finally {
            giveBack();
        }
    }

    private void lead(RelayedTopic topic) {
        try (EventFeed feed = open(lease.checkpoint()); PublishingProducer producer = new PublishingProducer(producerSettings)) {
            while (!isClosing() && stillLeads()) {
                Batch batch = feed.next();
                if (!publish(batch.events(), producer) || topic.isLost(!batch.events().isEmpty()) || !checkpoint(batch)) {
                    LOG.info("The term of the relay to {} is over", settings.topic());
                    return;
                }
            }
        }
    }

    /** The producer is closed by then: nothing of this term is sent after another's has begun. */
    private void giveBack() {
        Optional<Term> over = term;
        term = Optional.empty();
        if (isClosing()) {
            over.filter(current -> !current.hasEnded()).ifPresent(lease::release);
        }
    }

    private EventFeed open(Checkpoint from) {
        return from.resumeToken().isPresent() ? ChangeStreamFeed.open(events, settings, from) : ScanFeed.open(events, settings, from);
    }

    /** Makes the next term scan the log from the last acknowledged event. */
    private void forgetToken() {
        LOG.warn("The resume token of {} has expired from the oplog; scanning the log from its last checkpoint", settings.topic());
        term.ifPresent(current -> lease.save(current, new Checkpoint(Optional.empty(), lease.checkpoint().storedAt())));
    }

    /** An idle log's checkpoint is saved now and then, so that its token does not grow old enough to expire. */
    private boolean checkpoint(Batch batch) {
        boolean scanEnded = hasToken != batch.upTo().resumeToken().isPresent();
        boolean due = System.nanoTime() - savedAtNanos > settings.lease().multipliedBy(2).toNanos();
        if (batch.events().isEmpty() && !scanEnded && !due) {
            return true;
        }
        savedAtNanos = System.nanoTime();
        hasToken = batch.upTo().resumeToken().isPresent();
        return lease.save(term.orElseThrow(), batch.upTo());
    }

    /** Sends the events and waits for Kafka, as long as the term lasts; tells whether all are acknowledged. */
    private boolean publish(List<RecordedEvent> batch, PublishingProducer producer) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RecordedEvent event : batch) {
            if (!stillLeads()) {
                return false;
            }
            Future<RecordMetadata> message = producer
                    .send(CloudEvents.toMessage(event, settings.source(), settings.topic(), settings.key().apply(event)));
            if (message.isDone() && !acknowledged(message)) {
                return false;
            }
            sent.add(message);
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!acknowledged(sent.get(i))) {
                return false;
            }
            published.incrementAndGet();
            observer.published(batch.get(i));
        }
        return true;
    }

    private boolean acknowledged(Future<RecordMetadata> message) {
        while (stillLeads() && !hasSaidGoodbye()) {
            try {
                message.get(settings.idleWait().toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException _) {
                LOG.debug("Kafka has not acknowledged yet, waiting on");
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka refused an event: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Kafka was to acknowledge", e);
            }
        }
        return false;
    }

    /** Prolongs the term when a third of it is over. False once it has ended: then nothing more may be sent. */
    private boolean stillLeads() {
        Term current = term.orElseThrow();
        if (current.hasEnded()) {
            return false;
        }
        if (current.endsAtNanos() - System.nanoTime() < settings.lease().toNanos() * 2 / 3) {
            term = lease.acquire(holder).filter(renewed -> renewed.number() == current.number());
        }
        return term.isPresent();
    }

    private Duration standby() {
        Duration quarter = settings.lease().dividedBy(4);
        return quarter.compareTo(LONGEST_STANDBY) < 0 ? quarter : LONGEST_STANDBY;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean hasSaidGoodbye() {
        return isClosing() && System.nanoTime() - closedAtNanos > LONGEST_GOODBYE.toNanos();
    }

    /** Ends early when the relay is to end. */
    private void sleep(Duration pause) {
        try {
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The pause ended with the relay of {}", settings.topic());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            endSoon();
        }
    }
}
