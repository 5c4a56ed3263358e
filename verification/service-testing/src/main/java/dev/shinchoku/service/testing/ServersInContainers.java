package dev.shinchoku.service.testing;

import dev.shinchoku.testservers.KafkaContainer;
import dev.shinchoku.testservers.MongoContainer;
import dev.shinchoku.testservers.TestServers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/** The containers of this JVM; Spring Boot connects the service to them. */
@TestConfiguration(proxyBeanMethods = false)
class ServersInContainers {
    @Bean
    @ServiceConnection
    MongoContainer testMongo() {
        return (MongoContainer) TestServers.mongo();
    }

    @Bean
    @ServiceConnection
    KafkaContainer testKafka() {
        return (KafkaContainer) TestServers.kafka();
    }
}
