package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

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
            case PROGRESS -> List.of("report", "round");
            default -> throw new IllegalArgumentException("There is no topic " + topic);
        };
    }

    /** Creates what is missing; waits for a broker for as long as it takes. */
    static void ensure(Collection<String> names, KafkaConnection connection) throws InterruptedException {
        try (Admin admin = Admin.create(connection.settings())) {
            for (String name : names) {
                while (!created(admin, new NewTopic(name, PARTITIONS, connection.replicationFactor()).configs(KEPT_FOR_EVER))) {
                    Thread.sleep(Duration.ofSeconds(1));
                }
            }
        }
    }

    private static boolean created(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("Waiting for Kafka: topic {} cannot be created yet: {}", topic.name(), String.valueOf(e.getCause()));
            return false;
        }
    }
}
