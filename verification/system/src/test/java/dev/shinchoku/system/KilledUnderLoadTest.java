package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.local.launcher.Part;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Kills a part with SIGKILL while updates are being submitted, and starts it again. Every update that got 201 is in the log exactly once,
 * versions are dense, Kafka has each at least once and in order by stream, and reporting shows each exactly once, with no manual step.
 */
class KilledUnderLoadTest {
    private static final int UPDATES = Integer.getInteger("shinchoku.updates", 300);

    @ParameterizedTest
    @EnumSource(value = Part.class, names = {"MEASURES", "INTAKE", "REPORTING", "KAFKA", "MONGODB"})
    void every_update_that_was_accepted_is_kept_exactly_once(Part killed) throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        List<String> reports = sample.reports().stream().map(report -> report.get("reportId").asString()).toList();

        Map<String, String> receipts;
        try (Updates updates = Updates.submit(reports, UPDATES)) {
            updates.awaitTheFirstQuarter();
            SystemUnderTest.SYSTEM.kill(killed);
            SystemUnderTest.SYSTEM.start(killed);
            receipts = Map.copyOf(updates.receipts());
        }

        assertThat(receipts).hasSize(UPDATES);
        theLogHasEachExactlyOnce(reports, receipts);
        kafkaHasEachInOrder(reports, receipts.keySet());
        reportingShowsEachExactlyOnce(reports, receipts.keySet());
    }

    private static void theLogHasEachExactlyOnce(List<String> reports, Map<String, String> receipts) {
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

    private static void kafkaHasEachInOrder(List<String> reports, Set<String> eventIds) {
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
            assertThat(seen).containsAll(eventIds);
        });
    }

    private static void reportingShowsEachExactlyOnce(List<String> reports, Set<String> eventIds) {
        Set<String> measures = reports.stream().map(report -> report.split("\\.")[1]).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Integer> times = new HashMap<>();
            for (String measure : measures) {
                JsonNode story = SystemUnderTest.reporting("coordinator").get("/measures/" + measure + "/timeline").json();
                story.get("steps").forEach(step -> times.merge(step.get("eventId").asString(), 1, Integer::sum));
            }
            assertThat(times.keySet()).containsAll(eventIds);
            assertThat(times.values()).containsOnly(1);
        });
    }

    private static void readAll(java.util.function.Consumer<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> reader) {
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

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
