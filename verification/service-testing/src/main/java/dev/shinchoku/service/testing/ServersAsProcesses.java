package dev.shinchoku.service.testing;

import com.mongodb.ConnectionString;
import dev.shinchoku.service.events.KafkaAddress;
import dev.shinchoku.testservers.TestServers;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The processes of this JVM, in the place where the containers would be. */
@TestConfiguration(proxyBeanMethods = false)
class ServersAsProcesses {
    @Bean
    MongoConnectionDetails testMongo() {
        ConnectionString connection = new ConnectionString(TestServers.mongo().uri());
        return () -> connection;
    }

    @Bean
    KafkaAddress testKafka() {
        return () -> TestServers.kafka().bootstrapServers();
    }
}
