package dev.shinchoku.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Tells which topic stands under a name: Kafka gives each topic an id for its life. One that was deleted and created anew under the same name
 * is another, and no place in the one means anything in the other.
 */
public final class TopicIdentity implements AutoCloseable {
    private final String topic;
    private final Admin admin;

    /** @param patience how long to wait for a broker's answer */
    public TopicIdentity(String topic, Map<String, Object> kafka, Duration patience) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.admin = Admin.create(settings);
    }

    /**
     * The id of the topic; empty while there is none.
     *
     * @throws org.apache.kafka.common.errors.RetriableException when Kafka does not answer
     */
    public Optional<String> now() {
        try {
            var description = Objects.requireNonNull(admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
            return Optional.of(description.get().topicId().toString());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new TimeoutException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
