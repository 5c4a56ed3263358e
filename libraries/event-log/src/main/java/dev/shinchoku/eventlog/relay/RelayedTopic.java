package dev.shinchoku.eventlog.relay;

import java.time.Duration;
import java.util.Map;

import dev.shinchoku.eventlog.TopicIdentity;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic to which a relay publishes in one term, and whether it is still there. */
final class RelayedTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayedTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final String name;
    private final TopicIdentity identity;
    private final String id;
    private long lookedAtNanos = System.nanoTime();

    private RelayedTopic(String name, TopicIdentity identity, String id) {
        this.name = name;
        this.identity = identity;
        this.id = id;
    }

    /** @throws IllegalStateException while there is no such topic; whoever looks after the topics creates it */
    static RelayedTopic of(RelaySettings settings, Map<String, Object> kafka) {
        TopicIdentity identity = new TopicIdentity(settings.topic(), kafka, PATIENCE);
        try {
            String id = identity.now().orElseThrow(() -> new IllegalStateException("there is no topic " + settings.topic()));
            return new RelayedTopic(settings.topic(), identity, id);
        } catch (RuntimeException e) {
            identity.close();
            throw e;
        }
    }

    String id() {
        return id;
    }

    /**
     * Whether the topic was deleted, or is another now. What Kafka has acknowledged belongs to this topic only if it is asked afterwards;
     * while nothing is published, it is enough to look now and then.
     */
    boolean isLost(boolean published) {
        if (!published && System.nanoTime() - lookedAtNanos < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        lookedAtNanos = System.nanoTime();
        try {
            boolean lost = identity.now().filter(id::equals).isEmpty();
            if (lost) {
                LOG.warn("The topic {} was deleted; what takes its place gets the whole log", name);
            }
            return lost;
        } catch (RetriableException e) {
            if (published) {
                throw e;
            }
            LOG.debug("Kafka does not tell about {} now", name, e);
            return false;
        }
    }

    @Override
    public void close() {
        identity.close();
    }
}
