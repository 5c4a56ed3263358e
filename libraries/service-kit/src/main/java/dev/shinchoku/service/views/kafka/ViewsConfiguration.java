package dev.shinchoku.service.views.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.consume.MongoParkedStreams;
import dev.shinchoku.eventlog.consume.Subscription;
import dev.shinchoku.eventlog.consume.SubscriptionObserver;
import dev.shinchoku.eventlog.consume.SubscriptionSettings;
import dev.shinchoku.service.events.EventFlow;
import dev.shinchoku.service.events.EventLogConfiguration;
import dev.shinchoku.service.events.KafkaConnection;
import dev.shinchoku.service.events.Subscribed;
import dev.shinchoku.service.metrics.EventMetrics;
import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.ops.ConsumedTopic;
import dev.shinchoku.service.ops.ConsumedTopics;
import dev.shinchoku.service.tracing.TracedHandler;
import dev.shinchoku.service.tracing.Traces;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.GenerationStore;
import dev.shinchoku.service.views.Offsets;
import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Removal;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.Views;
import dev.shinchoku.service.views.ViewsSettings;
import dev.shinchoku.service.views.Wholeness;
import dev.shinchoku.service.views.mongo.MongoGenerations;
import io.micrometer.core.instrument.Tags;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Keeps a service's views up to date by subscriptions to their topics, and rebuilds them. */
@AutoConfiguration(after = EventLogConfiguration.class)
@EnableConfigurationProperties(ViewsSettings.class)
public class ViewsConfiguration {
    private final String service;

    ViewsConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @Bean
    @ConditionalOnMissingBean
    Views views(ObjectProvider<Subscribed> subscribed) {
        return new Views.InPlace(subscribed.stream().toList());
    }

    @Bean
    GenerationStore generationStore(MongoDatabase database) {
        return new MongoGenerations(database);
    }

    @Bean
    Serving serving(GenerationStore store) {
        return new Serving(store);
    }

    @Bean
    Offsets offsets(KafkaConnection connection, Views views) {
        return new KafkaOffsets(connection.settings(), topics(views));
    }

    @Bean
    Rebuilding rebuilding(GenerationStore store, Views views, Offsets offsets, ViewsSettings settings) {
        return new Rebuilding(store, views, offsets, service, settings.handOverBelow());
    }

    @Bean
    Wholeness wholeness(GenerationStore store, Views views, Offsets offsets) {
        return new Wholeness(store, views, offsets, service);
    }

    @Bean
    Readings readings(Views views, MongoDatabase database, Serving serving, KafkaConnection connection, EventMetrics metrics,
            ViewsSettings settings, SampledGauges gauges, Clock clock, Traces traces) {
        Map<String, SubscriptionObserver> observers = new HashMap<>();
        for (String topic : topics(views)) {
            observers.put(topic, metrics.subscription(topic));
            gauges.add("shinchoku.parked.streams", Tags.of("topic", topic), "Streams that wait for ops", () -> parked(database, serving
                    .generation(), topic).all().size());
        }
        return new Readings(generation -> views.of(generation).stream().map(each -> {
            BooleanSupplier serves = () -> serving.lastSeen().serving().equals(generation);
            return new Subscription(new TracedHandler(each.handler(), each.topic(), traces, serves), parked(database, generation, each
                    .topic()), settings(each.topic(), generation, settings), new WhileServing(observers.getOrDefault(each.topic(),
                            SubscriptionObserver.NONE), serves), connection.settings(), clock);
        }).toList());
    }

    @Bean
    ConsumedTopics consumedTopics(Views views, Serving serving, MongoDatabase database) {
        return new ConsumedTopics(() -> consumed(views, serving.generation(), database));
    }

    @Bean
    ViewsFlow viewsFlow(Serving serving, Readings readings, Rebuilding rebuilding, GenerationStore store, Views views, Offsets offsets,
            ViewsSettings settings, Wholeness wholeness, EventFlow events) {
        List<String> collections = new ArrayList<>(views.collections());
        topics(views).forEach(topic -> collections.add("parked." + topic));
        Removal removal = new Removal(store, collections, offsets, service, settings.grace());
        return new ViewsFlow(serving, readings, rebuilding, removal, wholeness, events::topicsExist);
    }

    private SubscriptionSettings settings(String topic, Generation generation, ViewsSettings settings) {
        SubscriptionSettings usual = SubscriptionSettings.of(topic, service);
        return generation.isFirst() ? usual : usual.inGroup(generation.of(service), settings.rebuildBatch());
    }

    private static List<ConsumedTopic> consumed(Views views, Generation generation, MongoDatabase database) {
        return views.of(generation).stream().map(each -> new ConsumedTopic(each.topic(), each.handler(), parked(database, generation, each
                .topic()))).sorted(Comparator.comparing(ConsumedTopic::topic)).toList();
    }

    private static MongoParkedStreams parked(MongoDatabase database, Generation generation, String topic) {
        return new MongoParkedStreams(database, generation.of(topic));
    }

    private static List<String> topics(Views views) {
        return views.of(Generation.FIRST).stream().map(Subscribed::topic).distinct().toList();
    }
}
