package dev.shinchoku.eventlog.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.shinchoku.eventlog.TopicIdentity;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic that a subscription reads. Offsets are committed together with the topic's id, so that offsets of a topic that was deleted are not
 * taken for places in the one that was created in its stead: Kafka itself would go on from there as soon as the new one is as long.
 */
final class ReadTopic implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadTopic.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String UNKNOWN = "";

    private final String name;
    private final Consumer<String, byte[]> consumer;
    private final TopicIdentity identity;
    private String id = UNKNOWN;
    private long lookedAtNanos = System.nanoTime();

    ReadTopic(String name, Consumer<String, byte[]> consumer, Map<String, Object> kafka) {
        this.name = name;
        this.consumer = consumer;
        this.identity = new TopicIdentity(name, kafka, PATIENCE);
    }

    /**
     * Until the topic's id is known nothing can be told of the places that are known, so nothing may be applied either.
     *
     * @throws TopicReplaced when it is another topic now
     */
    void lookNowAndThen() {
        if (id.equals(UNKNOWN)) {
            requireSame();
        } else if (System.nanoTime() - lookedAtNanos > BETWEEN_LOOKS.toNanos()) {
            try {
                requireSame();
            } catch (RetriableException e) {
                LOG.debug("Kafka does not tell about {} now", name, e);
            }
        }
    }

    /** @throws TopicReplaced when it is another topic now */
    void requireSame() {
        lookedAtNanos = System.nanoTime();
        String now = identity.now().orElse(id);
        String before = id;
        id = now;
        boolean left = before.equals(UNKNOWN) && leaveAnotherTopicsPlaces(consumer.assignment());
        if (!before.equals(UNKNOWN) && !before.equals(now)) {
            consumer.seekToBeginning(consumer.assignment());
            left = true;
        }
        if (left) {
            throw new TopicReplaced(name);
        }
    }

    /** Where the reader stands in all its partitions after these messages, to be committed. */
    Map<TopicPartition, OffsetAndMetadata> positionsAfter(ConsumerRecords<String, byte[]> messages) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, new OffsetAndMetadata(consumer.position(partition, PATIENCE),
                id)));
        messages.nextOffsets().forEach((partition, next) -> positions.replace(partition, new OffsetAndMetadata(next.offset(), next
                .leaderEpoch(), id)));
        return positions;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (id.equals(UNKNOWN)) {
            id = identity.now().orElse(UNKNOWN);
        }
        var _ = leaveAnotherTopicsPlaces(partitions);
    }

    private boolean leaveAnotherTopicsPlaces(Collection<TopicPartition> partitions) {
        List<TopicPartition> elsewhere = consumer.committed(Set.copyOf(partitions)).entrySet().stream().filter(committed -> isElsewhere(
                committed.getValue())).map(Map.Entry::getKey).toList();
        if (!elsewhere.isEmpty()) {
            LOG.warn("The offsets that are known of {} are those of a topic that was deleted; it is read from its beginning", name);
            consumer.seekToBeginning(elsewhere);
        }
        return !elsewhere.isEmpty();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    /** Offsets without an id were committed by an earlier release. */
    private boolean isElsewhere(@Nullable OffsetAndMetadata committed) {
        return committed != null && !committed.metadata().isEmpty() && !id.equals(UNKNOWN) && !committed.metadata().equals(id);
    }

    @Override
    public void close() {
        identity.close();
    }
}
