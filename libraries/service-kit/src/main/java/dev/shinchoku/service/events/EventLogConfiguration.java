package dev.shinchoku.service.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.eventlog.relay.Outbox;
import dev.shinchoku.eventlog.relay.Relay;
import dev.shinchoku.eventlog.relay.RelaySettings;
import dev.shinchoku.service.http.TraceContext;
import dev.shinchoku.service.metrics.EventMetrics;
import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.tracing.TracedPublication;
import dev.shinchoku.service.tracing.Traces;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Gives a service its database, its event log with a relay (where it has {@link RelaySettings}), and their topics.
 */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@EnableConfigurationProperties(KafkaConnection.class)
public class EventLogConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EventLogConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    @ConditionalOnBean(KafkaAddress.class)
    KafkaConnection connectedKafka(KafkaConnection configured, KafkaAddress address) {
        return configured.at(address);
    }

    /** A database that hangs must not keep calls and their threads for ever, whatever its address says. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return settings -> settings.applyToSocketSettings(socket -> socket.readTimeout(20, TimeUnit.SECONDS).connectTimeout(3,
                TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.application.name}") String service) {
        return client.getDatabase(service);
    }

    @Bean
    EventMetrics eventMetrics(MeterRegistry meters) {
        return new EventMetrics(meters);
    }

    @Bean
    SampledGauges sampledGauges(MeterRegistry meters) {
        return new SampledGauges(meters);
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    MongoEventLog eventLog(MongoDatabase database, EventMetrics metrics) throws InterruptedException {
        while (true) {
            try {
                return new MongoEventLog(database, AppendSettings.DEFAULT, metrics.appends());
            } catch (MongoException e) {
                LOG.warn("Waiting for MongoDB: {}", Unquoted.of(e));
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    Decisions decisions(EventLog log, Traces traces) {
        return new Decisions(log, () -> traces.current().or(TraceContext::ofCurrentCall));
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    MongoLease relayLease(MongoDatabase database, RelaySettings settings) {
        return new MongoLease(database, settings.lease());
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    Outbox outbox(MongoDatabase database, MongoLease relayLease) {
        return new Outbox(MongoEventLog.eventsOf(database), relayLease);
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    Relay relay(MongoDatabase database, MongoEventLog log, MongoLease relayLease, Outbox outbox, RelaySettings settings,
            KafkaConnection connection, MeterRegistry meters, EventMetrics metrics, SampledGauges gauges, Clock clock, Traces traces) {
        Relay relay = new Relay(MongoEventLog.eventsOf(database), relayLease, settings, TracedPublication.addedTo(connection
                .settings(), traces), metrics.relay(clock));
        Gauge.builder("shinchoku.relay.leads", relay, leader -> leader.leads() ? 1 : 0).description("1 on the instance that publishes")
                .register(meters);
        gauges.addSparing("shinchoku.log.events", Tags.empty(), "Events that were ever accepted: all that the log keeps",
                MongoEventLog.eventsOf(database)::countDocuments);
        gauges.add("shinchoku.outbox.backlog.events", Tags.empty(), "Events that Kafka has not acknowledged", outbox::backlog);
        gauges.add("shinchoku.outbox.age.seconds", Tags.empty(), "Age of the oldest event that Kafka has not acknowledged",
                () -> outbox.age(clock).toMillis() / 1000.0);
        FunctionCounter.builder("shinchoku.relay.published", relay, Relay::published).description(
                "Events acknowledged by Kafka; one that is sent again counts again").register(meters);
        return relay;
    }

    @Bean
    EventFlow eventFlow(ObjectProvider<Relay> relay, KafkaConnection connection, @Value("${spring.application.name}") String service) {
        return new EventFlow(Optional.ofNullable(relay.getIfAvailable()), Topics.of(service), connection);
    }

    @Bean
    TopicKeeper topicKeeper(KafkaConnection connection, @Value("${spring.application.name}") String service) {
        return new TopicKeeper(Topics.of(service), connection);
    }
}
