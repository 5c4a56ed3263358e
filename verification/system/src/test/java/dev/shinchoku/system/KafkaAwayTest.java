package dev.shinchoku.system;

import static dev.shinchoku.local.launcher.Part.INTAKE;
import static dev.shinchoku.local.launcher.Part.KAFKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka is away for a while, and comes back. */
@Tag("faults")
class KafkaAwayTest {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("shinchoku.outage.seconds", 20));

    @AfterEach
    void bringBack() {
        SystemUnderTest.bringBack();
    }

    @Test
    void without_kafka_updates_are_accepted_the_outbox_grows_old_and_all_is_visible_afterwards() throws Exception {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        int count = (int) OUTAGE.toSeconds() * 5;
        SystemUnderTest.SYSTEM.stop(KAFKA);
        AcceptedUpdates accepted;
        try (Updates updates = Updates.submit(reports, count, Duration.ofMillis(200), SystemUnderTest::intake)) {
            accepted = updates.accepted();
            assertThat(updates.answers()).as("answers by status").containsOnlyKeys(201);
        }
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(outboxAge()).isGreaterThan(OUTAGE.toSeconds() - 5.0));

        SystemUnderTest.SYSTEM.start(KAFKA);
        accepted.areKept();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(outboxAge()).isZero());
    }

    private static double outboxAge() {
        return Metrics.of(SystemUnderTest.SYSTEM, INTAKE).value("shinchoku_outbox_age_seconds");
    }
}
