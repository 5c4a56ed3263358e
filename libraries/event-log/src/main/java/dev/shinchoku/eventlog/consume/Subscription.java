package dev.shinchoku.eventlog.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.Unquoted;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic and hands its events to a handler.
 * <ul>
 * <li>Every event is applied, in the order of its stream, with the effect of <b>exactly once</b>: a version that was applied is skipped, the
 * next is applied, a gap parks the stream and is seen. Offsets are committed after the batch is applied for good.
 * <li>An event that cannot be applied is tried a bounded number of times; then its stream is parked and all other streams go on. No event is
 * lost: what is not applied lies on the dead-letter topic, from where {@link ParkedStreams#requestRedrive} takes it back.
 * <li>A database or broker that does not answer holds everything up for as long as it takes, and nothing is parked for it.
 * </ul>
 */
public final class Subscription implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    /** A reader that was killed says no goodbye: its partitions wait for this long. Kafka's own default is 45 s. */
    private static final int UNTIL_A_SILENT_READER_IS_REPLACED_MS = 10_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REDRIVES = Duration.ofSeconds(1);

    private final EventHandler handler;
    private final ParkedStreams parkedStreams;
    private final SubscriptionSettings settings;
    private final SubscriptionObserver observer;
    private final Map<String, Object> kafka;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean running;
    private Instant redriveLookedAt = Instant.EPOCH;
    private Duration pause = Duration.ZERO;
    private Set<TopicPartition> toldOf = Set.of();

    /** @param kafka the connection's properties; what the guarantees rest on is set here */
    public Subscription(EventHandler handler, ParkedStreams parkedStreams, SubscriptionSettings settings, SubscriptionObserver observer,
            Map<String, Object> kafka, Clock clock) {
        this.handler = handler;
        this.parkedStreams = parkedStreams;
        this.settings = settings;
        this.observer = observer;
        this.kafka = Map.copyOf(kafka);
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("subscription-" + settings.topic()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isRunning() {
        return running;
    }

    /** Ends after the batch under way, and leaves the consumer group. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, Object> consumerSettings(Map<String, Object> connection, int maxBatch) {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch);
        return all;
    }

    private void run() {
        running = true;
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer = consumer();
                    DeadLetters deadLetters = new DeadLetters(settings.deadLetterTopic(), kafka)) {
                BatchApplication application = new BatchApplication(handler, parkedStreams, deadLetters, settings, observer, clock);
                Redrive redrive = new Redrive(handler, parkedStreams, deadLetters);
                consumer.subscribe(List.of(settings.topic()));
                while (!closed) {
                    step(consumer, application, redrive);
                }
            } catch (RuntimeException | Error e) {
                LOG.error("The subscription to {} ended and starts anew", settings.topic(), e);
                Pauses.sleep(LONGEST_PAUSE);
            }
        }
        running = false;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> all = consumerSettings(kafka, settings.maxBatch());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, settings.service());
        all.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, UNTIL_A_SILENT_READER_IS_REPLACED_MS);
        return new KafkaConsumer<>(all);
    }

    private void step(KafkaConsumer<String, byte[]> consumer, BatchApplication application, Redrive redrive) {
        ConsumerRecords<String, byte[]> messages = consumer.poll(settings.idleWait());
        try {
            if (!messages.isEmpty()) {
                application.apply(messages);
                consumer.commitSync();
            }
            redriveNowAndThen(consumer, redrive);
            pause = Duration.ZERO;
            report(consumer, messages);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("A partition of {} changed hands in mid-batch; its new reader skips what is applied: {}", settings.topic(), e
                    .getMessage());
        } catch (RuntimeException e) {
            if (!Transience.isIn(e)) {
                throw e;
            }
            backOff(consumer, messages, e);
        }
    }

    private void redriveNowAndThen(KafkaConsumer<String, byte[]> consumer, Redrive redrive) {
        Instant now = clock.instant();
        if (redriveLookedAt.plus(BETWEEN_REDRIVES).isBefore(now)) {
            redriveLookedAt = now;
            redrive.ofRequested(consumer.assignment().stream().map(TopicPartition::partition).collect(Collectors.toSet()));
        }
    }

    /** Goes back to the batch's beginning and lets the surroundings recover. */
    private void backOff(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages, RuntimeException e) {
        pause = pause.isZero() ? settings.pauseBetweenAttempts() : pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        LOG.warn("Reading {} is held up, trying again in {}: {}", settings.topic(), pause, Unquoted.of(e));
        for (TopicPartition partition : messages.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, messages.records(partition).getFirst().offset());
            }
        }
        Pauses.sleep(pause);
    }

    private void report(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages) {
        long lag = consumer.assignment().stream().map(consumer::currentLag).filter(OptionalLong::isPresent).mapToLong(
                OptionalLong::getAsLong)
                .sum();
        Duration behind = lag == 0 || messages.isEmpty() ? Duration.ZERO : Duration.between(lastTime(messages), clock.instant());
        if (lag == 0 || !messages.isEmpty()) {
            observer.lagging(lag, behind);
        }
        if (!messages.isEmpty() || !consumer.assignment().equals(toldOf)) {
            toldOf = Set.copyOf(consumer.assignment());
            observer.stands(toldOf.stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
        }
    }

    private static Instant lastTime(Iterable<ConsumerRecord<String, byte[]>> messages) {
        long last = 0;
        for (ConsumerRecord<String, byte[]> message : messages) {
            last = Math.max(last, message.timestamp());
        }
        return Instant.ofEpochMilli(last);
    }
}
