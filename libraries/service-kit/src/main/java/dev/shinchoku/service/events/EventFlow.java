package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.relay.Relay;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics, and starts the relay once they exist, without holding up the service's start. Stops the relay after the last call is
 * answered.
 */
public final class EventFlow implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventFlow.class);

    private final Optional<Relay> relay;
    private final Set<String> topics;
    private final KafkaConnection connection;
    private volatile Thread starting = Thread.currentThread();
    private volatile boolean running;
    private volatile boolean topicsExist;

    EventFlow(Optional<Relay> relay, Set<String> topics, KafkaConnection connection) {
        this.relay = relay;
        this.topics = new LinkedHashSet<>(topics);
        this.connection = connection;
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofPlatform().name("event-flow").start(this::startOnceTopicsExist);
    }

    /** False as long as Kafka has not answered since the service's start. */
    public boolean topicsExist() {
        return topicsExist;
    }

    /** Others stop at the same time. */
    @Override
    public void stop(Runnable done) {
        Thread.ofPlatform().name("event-flow-end").start(() -> {
            stop();
            done.run();
        });
    }

    @Override
    public void stop() {
        running = false;
        starting.interrupt();
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
            topicsExist = true;
            relay.ifPresent(Relay::start);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
