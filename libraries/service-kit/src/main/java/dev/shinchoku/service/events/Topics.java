package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.concurrent.ExecutionException;

import dev.shinchoku.eventlog.consume.SubscriptionSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics: 12 partitions, kept for ever. Created by whoever comes first. */
public final class Topics {
    public static final String MEASURES = "shinchoku.measures";
    public static final String PROGRESS = "shinchoku.progress";
    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy",
            "delete");
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private Topics() {}

    /** The kinds of stream that a topic carries, in the order of their names. */
    public static List<String> kindsOn(String topic) {
        return switch (topic) {
            case MEASURES -> List.of("measure", "plan");
            case PROGRESS -> List.of("ministry", "report", "round");
            default -> throw new IllegalArgumentException("There is no topic " + topic);
        };
    }

    /** All topics that a service writes or reads, its dead letters' included. */
    static Set<String> of(String service) {
        return Stream.of(MEASURES, PROGRESS).flatMap(topic -> Stream.of(topic, SubscriptionSettings.of(topic, service)
                .deadLetterTopic())).collect(Collectors.toUnmodifiableSet());
    }

    /** Creates what is missing; waits for a broker for as long as it takes. */
    static void ensure(Collection<String> names, KafkaConnection connection) throws InterruptedException {
        try (Admin admin = Admin.create(connection.settings())) {
            while (!createMissing(names, admin, connection)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** Tells whether all are there. What exists already needs no right to create. */
    static boolean createMissing(Collection<String> names, Admin admin, KafkaConnection connection) throws InterruptedException {
        try {
            Set<String> missing = new TreeSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            for (String name : missing) {
                LOG.info("Creating the topic {}", name);
                create(new NewTopic(name, PARTITIONS, connection.replicationFactor()).configs(KEPT_FOR_EVER), admin);
            }
            return true;
        } catch (ExecutionException e) {
            LOG.warn("Waiting for Kafka: topics cannot be created yet: {}", String.valueOf(e.getCause()));
            return false;
        }
    }

    private static void create(NewTopic topic, Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.debug("{} was created by another", topic.name());
        }
    }
}
