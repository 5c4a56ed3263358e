package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.Subscription;
import dev.shinchoku.eventlog.relay.Relay;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the relay and the subscriptions once their topics exist, without holding up the service's start. Stops them after the last call is
 * answered.
 */
final class EventFlow implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventFlow.class);

    private final Optional<Relay> relay;
    private final List<Subscription> subscriptions;
    private final Set<String> topics;
    private final KafkaConnection connection;
    private volatile Thread starting = Thread.currentThread();
    private volatile boolean running;

    EventFlow(Optional<Relay> relay, List<Subscription> subscriptions, Set<String> topics, KafkaConnection connection) {
        this.relay = relay;
        this.subscriptions = List.copyOf(subscriptions);
        this.topics = new LinkedHashSet<>(topics);
        this.connection = connection;
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofPlatform().name("event-flow").start(this::startOnceTopicsExist);
    }

    @Override
    public void stop() {
        running = false;
        starting.interrupt();
        subscriptions.forEach(Subscription::close);
        relay.ifPresent(Relay::close);
    }

    /** After the web server's graceful shutdown, which is done in a higher phase: what was accepted till the end is still published. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A broker's name may not even resolve yet. */
    private void waitForTopics() throws InterruptedException {
        while (true) {
            try {
                Topics.ensure(topics, connection);
                return;
            } catch (KafkaException e) {
                LOG.warn("Waiting for Kafka: {}", Unquoted.of(e));
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void startOnceTopicsExist() {
        try {
            waitForTopics();
            relay.ifPresent(Relay::start);
            subscriptions.forEach(Subscription::start);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
