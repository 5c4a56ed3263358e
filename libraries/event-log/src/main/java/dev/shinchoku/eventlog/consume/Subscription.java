package dev.shinchoku.eventlog.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.Unquoted;
import org.apache.kafka.clients.consumer.CloseOptions;
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
 * <li>A topic that was deleted and created anew is read from its beginning, wherever the reader stood in the old one.
 * <li>A database or broker that does not answer holds everything up for as long as it takes, and nothing is parked for it.
 * </ul>
 */
public final class Subscription implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    /** A reader that was killed says no goodbye: its partitions wait for this long. Kafka's own default is 45 s. */
    private static final int UNTIL_A_SILENT_READER_IS_REPLACED_MS = 10_000;
    /** The others hear with their next heartbeat that somebody has left: that is how long a partition stands still then. */
    private static final int BETWEEN_HEARTBEATS_MS = 1_000;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(3);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REDRIVES = Duration.ofSeconds(1);

    private final EventHandler handler;
    private final ParkedStreams parkedStreams;
    private final SubscriptionSettings settings;
    private final SubscriptionObserver observer;
    private final Map<String, Object> kafka;
    private final Clock clock;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile SubscriptionStatus status;
    private volatile boolean running;
    private Instant redriveLookedAt = Instant.EPOCH;
    private Duration pause = Duration.ZERO;
    private Duration behind = Duration.ZERO;

    /** @param kafka the connection's properties; what the guarantees rest on is set here */
    public Subscription(EventHandler handler, ParkedStreams parkedStreams, SubscriptionSettings settings, SubscriptionObserver observer,
            Map<String, Object> kafka, Clock clock) {
        this.handler = handler;
        this.parkedStreams = parkedStreams;
        this.settings = settings;
        this.observer = observer;
        this.kafka = Map.copyOf(kafka);
        this.clock = clock;
        this.status = SubscriptionStatus.ofNew(settings.topic());
        this.thread = Thread.ofPlatform().name("subscription-" + settings.topic()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isRunning() {
        return running;
    }

    public SubscriptionStatus status() {
        return status;
    }

    /** Makes it end after the batch under way, and does not wait for that. */
    public void endSoon() {
        closing.countDown();
    }

    /**
     * Ends after the batch under way, and leaves the consumer group: what was applied is committed, and the others read on within a second or
     * two.
     */
    @Override
    public void close() {
        endSoon();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
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
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch);
        return all;
    }

    private void run() {
        running = true;
        while (!isClosing()) {
            try {
                read();
            } catch (RuntimeException | Error e) {
                LOG.error("The subscription to {} ended and starts anew", settings.topic(), e);
                pause(LONGEST_PAUSE);
            }
        }
        running = false;
    }

    private void read() {
        KafkaConsumer<String, byte[]> consumer = consumer();
        try (DeadLetters deadLetters = new DeadLetters(settings.deadLetterTopic(), kafka);
                ReadTopic topic = new ReadTopic(settings.topic(), consumer, kafka)) {
            BatchApplication application = new BatchApplication(handler, parkedStreams, deadLetters, topic, settings, observer, clock);
            Redrive redrive = new Redrive(handler, parkedStreams, deadLetters);
            Touch touch = new Touch(consumer);
            consumer.subscribe(List.of(settings.topic()), topic);
            while (!isClosing()) {
                step(consumer, application, redrive, topic);
                status = touch.isLost() ? status.outOfTouch(touch.since()) : statusOf(consumer);
            }
        } finally {
            consumer.close(CloseOptions.timeout(LONGEST_GOODBYE));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> all = consumerSettings(kafka, settings.maxBatch());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        all.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, BETWEEN_HEARTBEATS_MS);
        all.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, UNTIL_A_SILENT_READER_IS_REPLACED_MS);
        return new KafkaConsumer<>(all);
    }

    private void step(KafkaConsumer<String, byte[]> consumer, BatchApplication application, Redrive redrive, ReadTopic topic) {
        ConsumerRecords<String, byte[]> messages = consumer.poll(settings.idleWait());
        try {
            topic.lookNowAndThen();
            if (!messages.isEmpty()) {
                application.apply(messages);
                consumer.commitSync(topic.positionsAfter(messages), LONGEST_COMMIT);
            }
            redriveNowAndThen(consumer, redrive);
            pause = Duration.ZERO;
            report(consumer, messages);
        } catch (TopicReplaced e) {
            LOG.warn("{}; it is read from its beginning, and what is applied is skipped", e.getMessage());
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
        behind = messages.isEmpty() ? behind : Duration.between(lastTime(messages), clock.instant());
        LOG.warn("Reading {} is held up, trying again in {}: {}", settings.topic(), pause, Unquoted.of(e));
        for (TopicPartition partition : messages.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, messages.records(partition).getFirst().offset());
            }
        }
        pause(pause);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Ends early when the subscription is to end. */
    private void pause(Duration longest) {
        try {
            if (closing.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The pause ended with the subscription to {}", settings.topic());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SubscriptionStatus statusOf(KafkaConsumer<String, byte[]> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        List<OptionalLong> lags = assigned.stream().map(consumer::currentLag).toList();
        long lag = lags.stream().filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).sum();
        boolean joined = consumer.groupMetadata().generationId() >= 0;
        Set<Integer> partitions = assigned.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        boolean known = lags.stream().allMatch(OptionalLong::isPresent);
        return new SubscriptionStatus(settings.topic(), joined, partitions, known, lag, lag == 0 ? Duration.ZERO : behind, joined);
    }

    private void report(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages) {
        long lag = consumer.assignment().stream().map(consumer::currentLag).filter(OptionalLong::isPresent).mapToLong(
                OptionalLong::getAsLong)
                .sum();
        if (lag == 0 || !messages.isEmpty()) {
            behind = lag == 0 ? Duration.ZERO : Duration.between(lastTime(messages), clock.instant());
            observer.lagging(lag, behind);
        }
        observer.stands(consumer.assignment().stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
    }

    private static Instant lastTime(Iterable<ConsumerRecord<String, byte[]>> messages) {
        long last = 0;
        for (ConsumerRecord<String, byte[]> message : messages) {
            last = Math.max(last, message.timestamp());
        }
        return Instant.ofEpochMilli(last);
    }
}
