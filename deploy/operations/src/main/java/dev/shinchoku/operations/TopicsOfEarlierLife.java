package dev.shinchoku.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.archive.Derived;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Topics in which an earlier life of the system has left events. They may be ahead of the logs that are restored; who read them would know
 * events that the logs have not, and would take later ones for old. Services create them anew and fill them from the logs.
 */
record TopicsOfEarlierLife(Map<String, Object> kafka) implements Derived {
    private static final int PATIENCE_MS = 20_000;

    @Override
    public Optional<String> remains() {
        try (Admin admin = admin()) {
            Collection<String> topics = topics(admin);
            long messages = asked(() -> messages(admin, topics));
            return messages == 0 ? Optional.empty() : Optional.of("the topics %s hold %,d messages".formatted(topics, messages));
        }
    }

    @Override
    public void discard() {
        try (Admin admin = admin()) {
            for (String topic : topics(admin)) {
                delete(topic, admin);
            }
        }
    }

    private Admin admin() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        return Admin.create(settings);
    }

    /** The logs' topics and what belongs to them, such as dead letters. */
    private static Collection<String> topics(Admin admin) {
        return asked(() -> admin.listTopics().names().get()).stream().filter(TopicsOfEarlierLife::isOurs).collect(Collectors.toCollection(
                TreeSet::new));
    }

    private static boolean isOurs(String topic) {
        return ShinchokuContents.TOPICS.values().stream().anyMatch(ours -> topic.equals(ours) || topic.startsWith(ours + "."));
    }

    private static long messages(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream().flatMap(
                TopicsOfEarlierLife::partitions).toList();
        return offsets(admin, partitions, OffsetSpec.latest()) - offsets(admin, partitions, OffsetSpec.earliest());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static long offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec spec) throws ExecutionException,
            InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec))).all().get().values()
                .stream().mapToLong(offset -> offset.offset()).sum();
    }

    private static void delete(String topic, Admin admin) {
        asked(() -> {
            try {
                return admin.deleteTopics(List.of(topic)).all().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static <T> T asked(Callable<T> question) {
        try {
            return question.call();
        } catch (ExecutionException e) {
            throw new KafkaException(String.valueOf(e.getCause()), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new KafkaException(e);
        }
    }
}
