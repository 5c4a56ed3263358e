package dev.shinchoku.testservers;

/** One broker; topics are not created by themselves. */
public sealed interface TestKafka permits KafkaContainer, KafkaProcess {
    String bootstrapServers();

    /** Its version and what it is. */
    String description();
}
