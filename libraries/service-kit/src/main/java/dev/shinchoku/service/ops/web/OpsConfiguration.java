package dev.shinchoku.service.ops.web;

import java.time.Clock;
import java.time.Duration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.service.events.EventLogConfiguration;
import dev.shinchoku.service.ops.AdvancingOperations;
import dev.shinchoku.service.ops.OperationKind;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.mongo.MongoOperationLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a service its audit log and the calls for ops. */
@AutoConfiguration(after = EventLogConfiguration.class)
@Import(OperationController.class)
public class OpsConfiguration {
    private static final Duration LEASE = Duration.ofSeconds(10);

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
                LEASE), clock);
    }

    private static MongoDatabase operationsOf(MongoClient client, String service) {
        return client.getDatabase(service + "-operations");
    }
}
