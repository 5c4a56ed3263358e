package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.BsonDocument;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of updates that got 201, whatever happened meanwhile.
 *
 * @param reports the ids of the reports that the updates were submitted to
 * @param receipts the text of each accepted update, by the id of its event
 */
record AcceptedUpdates(List<String> reports, Map<String, String> receipts) {
    /** In the log exactly once with dense versions, on Kafka at least once and in order by stream, and in reporting exactly once. */
    void areKept() {
        areInTheLogOnce();
        areInKafkaInOrder();
        areShownOnce();
    }

    private void areInTheLogOnce() {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            MongoCollection<BsonDocument> events = MongoEventLog.eventsOf(client.getDatabase("intake"));
            Map<String, Integer> timesByText = new HashMap<>();
            Map<String, String> textById = new HashMap<>();
            events.find().forEach(document -> {
                String report = document.getString("stream").getValue().replace("report/", "");
                if (reports.contains(report) && document.getString("type").getValue().equals("progress-submitted.v1")) {
                    String text = document.getDocument("data").getDocument("content").getString("results").getValue();
                    timesByText.merge(text, 1, Integer::sum);
                    textById.put(document.getBinary("_id").asUuid().toString(), text);
                }
            });
            assertThat(textById).containsAllEntriesOf(receipts);
            assertThat(timesByText.values()).as("each update is stored once").containsOnly(1);
            assertThat(new ChainVerification(events).run(fault -> System.out.println("Fault: " + fault)).faults()).isZero();
        }
    }

    private void areInKafkaInOrder() {
        Set<String> seen = new HashSet<>();
        Map<String, Long> versions = new HashMap<>();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            seen.clear();
            versions.clear();
            readAll(message -> {
                String stream = header(message, "ce_stream");
                if (stream.startsWith("report/") && reports.contains(stream.substring("report/".length()))) {
                    seen.add(header(message, "ce_id"));
                    long version = Long.parseLong(header(message, "ce_streamversion"));
                    long last = versions.getOrDefault(stream, 0L);
                    assertThat(version).as("the first copy of a version follows its predecessor on " + stream).isLessThanOrEqualTo(last
                            + 1);
                    versions.put(stream, Math.max(last, version));
                }
            });
            assertThat(seen).containsAll(receipts.keySet());
        });
    }

    void areShownOnce() {
        Set<String> measures = reports.stream().map(report -> report.split("\\.")[1]).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Integer> times = new HashMap<>();
            for (String measure : measures) {
                JsonNode story = SystemUnderTest.reporting("coordinator").get("/measures/" + measure + "/timeline").json();
                story.get("steps").forEach(step -> times.merge(step.get("eventId").asString(), 1, Integer::sum));
            }
            assertThat(times.keySet()).containsAll(receipts.keySet());
            assertThat(times.values()).containsOnly(1);
        });
    }

    private static void readAll(Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", SystemUnderTest.SYSTEM
                .bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("shinchoku.progress").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(reader);
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
