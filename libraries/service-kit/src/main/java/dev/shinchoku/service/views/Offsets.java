package dev.shinchoku.service.views;

/** How far consumer groups have read the service's topics. */
public interface Offsets extends AutoCloseable {
    /** @throws org.apache.kafka.common.KafkaException when Kafka does not answer */
    Progress progress(String serving, String building);

    /** Whether nobody reads for this group any more, so that what it has committed stays. */
    boolean isLeft(String group);

    /** Whether the group has ever committed anything. */
    boolean hasRead(String group);

    /** Removes the group; false when it has still members. */
    boolean forget(String group);

    @Override
    void close();
}
