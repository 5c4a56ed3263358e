package dev.shinchoku.service.ops.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.eventlog.mongo.StreamHeads;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.eventlog.relay.RelaySettings;
import dev.shinchoku.service.events.EventLogConfiguration;
import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.ops.AdvancingOperations;
import dev.shinchoku.service.ops.ConsumedTopics;
import dev.shinchoku.service.ops.OperationKind;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.Redriving;
import dev.shinchoku.service.ops.VerificationSchedule;
import dev.shinchoku.service.ops.VerificationSettings;
import dev.shinchoku.service.ops.VerifyingChains.NamedLog;
import dev.shinchoku.service.ops.VerifyingChains;
import dev.shinchoku.service.ops.mongo.MongoOperationLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a service its audit log and the calls for ops. */
@AutoConfiguration(after = EventLogConfiguration.class)
@EnableConfigurationProperties(VerificationSettings.class)
@Import({OperationController.class, ParkedStreamController.class, RedriveController.class, VerificationController.class,
    HeadController.class, ReconciliationController.class})
public class OpsConfiguration {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RECONCILIATION = Duration.ofHours(1);

    @Bean
    MongoOperationLog operationLog(MongoClient client, @Value("${spring.application.name}") String service) {
        return new MongoOperationLog(operationsOf(client, service));
    }

    @Bean
    Operations operations(MongoOperationLog log, Clock clock) {
        return new Operations(log, clock);
    }

    @Bean
    AdvancingOperations advancingOperations(Operations operations, ObjectProvider<OperationKind> kinds, MongoClient client,
            @Value("${spring.application.name}") String service, Clock clock) {
        return new AdvancingOperations(operations, kinds.stream().toList(), new MongoLease(operationsOf(client, service), "operations",
                LEASE), LEASE, clock);
    }

    @Bean
    Redriving redriving(ConsumedTopics topics) {
        return new Redriving(topics);
    }

    @Bean
    OperationKind reconciliation(Clock clock) {
        return OperationKind.withinItsCall(ReconciliationController.KIND, LONGEST_RECONCILIATION, clock);
    }

    @Bean
    @ConditionalOnBean(RelaySettings.class)
    StreamHeads streamHeads(MongoDatabase database) {
        return new StreamHeads(MongoEventLog.eventsOf(database));
    }

    @Bean
    VerifyingChains verifyingChains(ObjectProvider<RelaySettings> ownsALog, MongoDatabase database, MongoClient client,
            @Value("${spring.application.name}") String service) {
        List<NamedLog> logs = new ArrayList<>();
        if (ownsALog.getIfAvailable() != null) {
            logs.add(named(database));
        }
        logs.add(named(operationsOf(client, service)));
        return new VerifyingChains(logs);
    }

    @Bean(initMethod = "start")
    VerificationSchedule verificationSchedule(Operations operations, VerificationSettings settings, Clock clock) {
        return new VerificationSchedule(operations, settings, clock);
    }

    @Bean
    ChainGauges chainGauges(Operations operations, SampledGauges gauges) {
        ChainGauges chain = new ChainGauges(operations);
        chain.addTo(gauges);
        return chain;
    }

    private static NamedLog named(MongoDatabase database) {
        return new NamedLog(database.getName(), MongoEventLog.eventsOf(database));
    }

    private static MongoDatabase operationsOf(MongoClient client, String service) {
        return client.getDatabase(service + "-operations");
    }
}
