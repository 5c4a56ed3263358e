package dev.shinchoku.service.events;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where Kafka is, told by what runs it rather than by {@code shinchoku.kafka.bootstrap-servers}: a service connection of Spring Boot. */
@FunctionalInterface
public interface KafkaAddress extends ConnectionDetails {
    String bootstrapServers();
}
