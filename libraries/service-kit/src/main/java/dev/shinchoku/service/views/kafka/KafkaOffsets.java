package dev.shinchoku.service.views.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import dev.shinchoku.service.views.Offsets;
import dev.shinchoku.service.views.Progress;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.jspecify.annotations.Nullable;

/** What Kafka knows of the groups. */
public final class KafkaOffsets implements Offsets {
    private static final int LONGEST_WAIT_MS = 5_000;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;
    private final List<String> topics;

    public KafkaOffsets(Map<String, Object> connection, List<String> topics) {
        this.settings = new HashMap<>(connection);
        settings.put("request.timeout.ms", LONGEST_WAIT_MS);
        settings.put("default.api.timeout.ms", LONGEST_WAIT_MS);
        this.topics = List.copyOf(topics);
    }

    /** What is at the end is asked last, so a group never seems to be further than its topic. */
    @Override
    public Progress progress(String serving, String building) {
        Map<TopicPartition, Long> served = committed(serving);
        Map<TopicPartition, Long> built = committed(building);
        Map<TopicPartition, Long> begins = offsets(OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        long done = 0;
        long total = 0;
        boolean level = true;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            long begin = begins.getOrDefault(end.getKey(), 0L);
            long stands = Math.max(begin, built.getOrDefault(end.getKey(), begin));
            done += Math.min(stands, end.getValue()) - begin;
            total += end.getValue() - begin;
            level &= stands >= Math.min(served.getOrDefault(end.getKey(), begin), end.getValue());
        }
        return new Progress(done, total, level);
    }

    @Override
    public boolean isLeft(String group) {
        try {
            return get(admin().describeConsumerGroups(List.of(group)).all()).values().stream().allMatch(known -> known.members().isEmpty());
        } catch (GroupIdNotFoundException _) {
            return true;
        }
    }

    @Override
    public boolean hasRead(String group) {
        return committed(group).values().stream().anyMatch(offset -> offset > 0);
    }

    @Override
    public boolean forget(String group) {
        try {
            get(admin().deleteConsumerGroups(List.of(group)).all());
            return true;
        } catch (GroupIdNotFoundException _) {
            return true;
        } catch (GroupNotEmptyException _) {
            return false;
        }
    }

    /** Not before it is needed: a broker's name may not even resolve when a service starts. */
    private synchronized Admin admin() {
        Admin existing = admin;
        if (existing == null) {
            existing = Admin.create(settings);
            admin = existing;
        }
        return existing;
    }

    private Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).forEach((partition, offset) -> Optional.ofNullable(
                offset).ifPresent(stands -> committed.put(partition, stands.offset())));
        return committed;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> partitions = get(admin().describeTopics(topics).allTopicNames()).values().stream().flatMap(
                topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()))).collect(
                        Collectors.toMap(partition -> partition, _ -> which));
        return get(admin().listOffsets(partitions).all()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                KafkaOffsets::offset));
    }

    private static long offset(Map.Entry<TopicPartition, ListOffsetsResultInfo> found) {
        return found.getValue().offset();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
