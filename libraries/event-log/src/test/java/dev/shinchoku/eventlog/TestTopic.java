package dev.shinchoku.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** A topic of its own. */
public final class TestTopic {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // a busy machine is slow
    }

    private final String name;
    private final String bootstrapServers;

    private TestTopic(String name, String bootstrapServers) {
        this.name = name;
        this.bootstrapServers = bootstrapServers;
    }

    public static TestTopic create(String bootstrapServers, int partitions) {
        return create("topic" + COUNT.incrementAndGet(), bootstrapServers, partitions);
    }

    public static TestTopic create(String name, String bootstrapServers, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
            return new TestTopic(name, bootstrapServers);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes it with all that is in it, and creates it anew under the same name. */
    public void replace(int partitions) {
        try (Admin admin = Admin.create(connection())) {
            admin.deleteTopics(List.of(name)).all().get();
            Awaitility.await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
                return true;
            });
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return name;
    }

    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    /** All messages up to now, each partition's in order. */
    public List<ConsumerRecord<String, byte[]>> messages() {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream().map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    public List<RecordedEvent> events() {
        return messages().stream().map(CloudEvents::toEvent).toList();
    }

    /** The number of different events. */
    public long distinct() {
        return events().stream().map(RecordedEvent::id).distinct().count();
    }

    /** Each event of the log is here at least once, and no event's first copy comes before its predecessor's. */
    public void requireAllInOrder(EventLog log) {
        Map<String, List<Long>> expected = new LinkedHashMap<>();
        log.readAll(event -> expected.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event.version()));
        assertThat(firstCopies()).isEqualTo(expected);
    }

    private Map<String, List<Long>> firstCopies() {
        Map<String, List<Long>> copies = new LinkedHashMap<>();
        for (RecordedEvent event : events()) {
            List<Long> versions = copies.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
            if (!versions.contains(event.version())) {
                versions.add(event.version());
            }
        }
        copies.values().forEach(versions -> assertThat(versions).isEqualTo(LongStream.rangeClosed(1, versions.size()).boxed().toList()));
        return copies;
    }
}
