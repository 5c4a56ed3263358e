package dev.shinchoku.service.events;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param replicationFactor of the topics that a service creates when they are missing; 3 on a cluster
 * @param properties any other property of Kafka's clients, such as those of SASL and TLS
 */
@ConfigurationProperties("shinchoku.kafka")
public record KafkaConnection(@DefaultValue("127.0.0.1:9092") String bootstrapServers, @DefaultValue("1") short replicationFactor,
        @DefaultValue Map<String, String> properties) {
    KafkaConnection at(KafkaAddress address) {
        return new KafkaConnection(address.bootstrapServers(), replicationFactor, properties);
    }

    Map<String, Object> settings() {
        Map<String, Object> all = new java.util.HashMap<>(properties);
        all.put("bootstrap.servers", bootstrapServers);
        return all;
    }
}
