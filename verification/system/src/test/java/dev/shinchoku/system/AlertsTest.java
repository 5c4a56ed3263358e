package dev.shinchoku.system;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static dev.shinchoku.local.launcher.Part.INTAKE;
import static dev.shinchoku.local.launcher.Part.KAFKA;
import static dev.shinchoku.local.launcher.Part.MEASURES;
import static dev.shinchoku.local.launcher.Part.MONGODB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each alert whose cause can be provoked, by its cause, with a real Prometheus and the rules as they are. An alert that waits before it fires
 * is looked at while it is pending; how long it waits, and all others, {@code deploy/prometheus/tests} prove.
 */
@Tag("faults")
class AlertsTest {
    private static RealPrometheus prometheus;

    @BeforeAll
    static void watch() {
        prometheus = RealPrometheus.watching(SystemUnderTest.SYSTEM);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        prometheus.close();
    }

    @AfterEach
    void bringBack() {
        SystemUnderTest.bringBack();
    }

    @Test
    void without_kafka_the_outbox_is_old() {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        SystemUnderTest.SYSTEM.stop(KAFKA);
        SampleRound.mustBe(201, SampleRound.submit(reports.getFirst(), "待っている"));
        awaitFiring("OutboxOld", Duration.ofSeconds(120));
    }

    @Test
    void without_mongodb_no_relay_leads_and_the_error_budget_burns() {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        SampleRound.mustBe(201, SampleRound.submit(reports.getFirst(), "一つ目"));
        SystemUnderTest.SYSTEM.kill(MONGODB);
        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            SampleRound.submit(reports.get(1), "届かない");
            assertThat(prometheus.pendingOrFiring()).contains("ErrorBudgetBurning", "RelayWithoutLeader");
        });
    }

    @Test
    void a_service_that_is_not_there_is_down() {
        SystemUnderTest.SYSTEM.stop(MEASURES);
        awaitFiring("ServiceDown", Duration.ofSeconds(120));
    }

    @Test
    void a_system_that_was_never_backed_up_says_so() {
        forgetBackups();
        awaitPending("BackupMissing");
    }

    @Test
    void a_missing_version_parks_its_stream_and_is_a_dead_letter() {
        sendOutOfOrder("report/" + UUID.randomUUID());
        awaitPending("ParkedStreams");
        awaitPending("DeadLetters");
    }

    @Test
    void a_round_that_is_due_tomorrow_with_reports_missing_is_due_soon() {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        SampleRound.mustBe(200, SystemUnderTest.intake("coordinator").send("PATCH", "/rounds/" + sample.round,
                "{\"dueAt\":\"%s\"}".formatted(tomorrow)));
        awaitPending("RoundDueSoon");
    }

    @Test
    void an_event_changed_by_hand_breaks_its_chain() {
        String report = SampleRound.open(SampleRound.samplePages()).reportIds().getFirst();
        SampleRound.mustBe(201, SampleRound.submit(report, "本当のこと"));
        changeByHand(report, "うそ");
        SampleRound.mustBe(202, SystemUnderTest.intake("ops").post("/ops/verifications", "{\"reason\":\"試験\"}"));
        awaitFiring("ChainBroken", Duration.ofSeconds(90));

        changeByHand(report, "本当のこと");
        SampleRound.mustBe(202, SystemUnderTest.intake("ops").post("/ops/verifications", "{\"reason\":\"試験\"}"));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(prometheus.firing()).doesNotContain("ChainBroken"));
    }

    private static void awaitPending(String alert) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(prometheus.pendingOrFiring()).contains(alert));
    }

    private static void awaitFiring(String alert, Duration patience) {
        await().atMost(patience).untilAsserted(() -> assertThat(prometheus.firing()).contains(alert));
    }

    private static void changeByHand(String report, String results) {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            MongoEventLog.eventsOf(client.getDatabase(INTAKE.toString())).updateOne(and(eq("stream", "report/" + report), eq("version", 2)),
                    set("data.content.results", new BsonString(results)));
        }
    }

    /** Other tests may have backed up. */
    private static void forgetBackups() {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            List.of(MEASURES, INTAKE).forEach(log -> client.getDatabase(log.toString()).getCollection("backups").drop());
        }
    }

    /** Version 2 of a stream that nobody has seen version 1 of. */
    private static void sendOutOfOrder(String stream) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", SystemUnderTest.SYSTEM.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("shinchoku.progress", stream, "{\"reportId\":\"x\"}");
            Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/test", "ce_type", "progress-accepted.v1",
                    "ce_time", Instant.now().toString(), "ce_stream", stream, "ce_streamversion", "2", "ce_hash", "0", "ce_actorsubject",
                    "nobody", "content-type",
                    "application/json").forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        }
    }
}
