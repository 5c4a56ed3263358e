package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates topics again that were lost while the service runs: relays then fill them from their logs, and readers begin at their beginning. Where
 * an operator owns the topics and this service may not create any, it waits for the operator.
 */
final class TopicKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Set<String> topics;
    private final KafkaConnection connection;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    TopicKeeper(Set<String> topics, KafkaConnection connection) {
        this.topics = Set.copyOf(topics);
        this.connection = connection;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("topic-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        while (running) {
            try (Admin admin = Admin.create(connection.settings())) {
                while (running) {
                    Thread.sleep(BETWEEN_LOOKS);
                    Topics.createMissing(topics, admin, connection);
                }
            } catch (KafkaException e) {
                LOG.debug("Topics cannot be looked after now", e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
