package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** Somebody deletes all topics while updates are being submitted: {@code mvn -Pfaults verify}. */
class LostTopicsTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Test
    @EnabledIfSystemProperty(named = "shinchoku.updates", matches = "\\d{4,}", disabledReason = "mvn -Pfaults verify deletes topics")
    void all_is_whole_again_by_itself_and_can_be_sent_once_more() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        List<String> reports = sample.reports().stream().map(report -> report.get("reportId").asString()).toList();
        Map<String, String> receipts;
        try (Updates updates = Updates.submit(reports, 200)) {
            updates.awaitTheFirstQuarter();
            deleteAllTopics();
            receipts = Map.copyOf(updates.receipts());
        }
        reportingShowsEachExactlyOnce(reports, receipts.keySet());

        Shinchoku.Ran ran = Shinchoku.run(SystemUnderTest.SYSTEM.layout(), "republish");
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said()).containsPattern("measures: .* sent again, done").containsPattern("intake: .* sent again, done");
        reportingShowsEachExactlyOnce(reports, receipts.keySet());
    }

    private static void deleteAllTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SystemUnderTest.SYSTEM.bootstrapServers()))) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).contains("shinchoku.measures", "shinchoku.progress");
            admin.deleteTopics(topics).all().get();
        }
    }

    private static void reportingShowsEachExactlyOnce(List<String> reports, Set<String> eventIds) {
        Set<String> measures = reports.stream().map(report -> report.split("\\.")[1]).collect(Collectors.toSet());
        await().atMost(LONG).untilAsserted(() -> {
            Map<String, Integer> times = new HashMap<>();
            for (String measure : measures) {
                JsonNode story = SystemUnderTest.reporting("coordinator").get("/measures/" + measure + "/timeline").json();
                story.get("steps").forEach(step -> times.merge(step.get("eventId").asString(), 1, Integer::sum));
            }
            assertThat(times.keySet()).containsAll(eventIds);
            assertThat(times.values()).containsOnly(1);
        });
    }
}
