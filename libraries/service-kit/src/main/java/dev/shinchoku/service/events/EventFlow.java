package dev.shinchoku.service.events;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.relay.Relay;
import dev.shinchoku.service.background.BackgroundWork;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics, and starts the relay once they exist, without holding up the service's start. Stops the relay after the last call is
 * answered.
 */
public final class EventFlow extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(EventFlow.class);

    private final Optional<Relay> relay;
    private final Set<String> topics;
    private final KafkaConnection connection;
    private volatile Thread starting = Thread.currentThread();
    private volatile boolean topicsExist;

    EventFlow(Optional<Relay> relay, Set<String> topics, KafkaConnection connection) {
        super("event-flow");
        this.relay = relay;
        this.topics = new LinkedHashSet<>(topics);
        this.connection = connection;
    }

    @Override
    protected void begin() {
        starting = Thread.ofPlatform().name("event-flow").start(this::startOnceTopicsExist);
    }

    /** False as long as Kafka has not answered since the service's start. */
    public boolean topicsExist() {
        return topicsExist;
    }

    @Override
    protected void end() {
        starting.interrupt();
        relay.ifPresent(Relay::close);
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
