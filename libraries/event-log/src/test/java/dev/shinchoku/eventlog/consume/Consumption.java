package dev.shinchoku.eventlog.consume;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.TestTopic;

/** A topic, its dead letters, and a service that reads it into a database. */
final class Consumption implements AutoCloseable {
    final TestTopic topic;
    final TestTopic deadLetters;
    final Published published;
    final LedgerHandler handler;
    final ParkedStreams parked;
    final CountingObserver observer = new CountingObserver();
    private final MongoDatabase database;
    private final SubscriptionSettings settings;
    private final List<Subscription> subscriptions = new ArrayList<>();

    Consumption(MongoDatabase database, String bootstrapServers, int partitions) {
        this.database = database;
        this.topic = TestTopic.create(bootstrapServers, partitions);
        String service = "service-" + UUID.randomUUID();
        this.settings = new SubscriptionSettings(topic.name(), service, service, 500, 3, Duration.ofMillis(20), Duration.ofMillis(50));
        this.deadLetters = TestTopic.create(settings.deadLetterTopic(), bootstrapServers, partitions);
        this.published = new Published(topic);
        this.handler = new LedgerHandler(database);
        this.parked = new MongoParkedStreams(database, topic.name());
    }

    Subscription subscribe() {
        return subscribe(handler, Map.of());
    }

    Subscription subscribe(EventHandler reader, Map<String, Object> more) {
        Map<String, Object> kafka = new HashMap<>(topic.connection());
        kafka.putAll(more);
        Subscription subscription = new Subscription(reader, parked, settings, observer, kafka, Clock.systemUTC());
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    String group() {
        return settings.group();
    }

    /** Another instance of the same service. */
    LedgerHandler anotherHandler() {
        return new LedgerHandler(database);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        published.close();
    }
}
