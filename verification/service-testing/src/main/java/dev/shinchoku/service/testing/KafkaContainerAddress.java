package dev.shinchoku.service.testing;

import dev.shinchoku.service.events.KafkaAddress;
import dev.shinchoku.testservers.KafkaContainer;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Lets {@code @ServiceConnection} tell a service the address of a Kafka in a container. */
final class KafkaContainerAddress extends ContainerConnectionDetailsFactory<KafkaContainer, KafkaAddress> {
    @Override
    protected KafkaAddress getContainerConnectionDetails(ContainerConnectionSource<KafkaContainer> source) {
        return new Address(source);
    }

    private static final class Address extends ContainerConnectionDetails<KafkaContainer> implements KafkaAddress {
        private Address(ContainerConnectionSource<KafkaContainer> source) {
            super(source);
        }

        @Override
        public String bootstrapServers() {
            return getContainer().bootstrapServers();
        }
    }
}
