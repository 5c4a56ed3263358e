package dev.shinchoku.system;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.mongo.EventDocument;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Layout;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is backed up while updates are submitted, restored into a second whole system. */
@Tag("faults")
class BackupTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_backed_up_under_load_is_a_whole_system_elsewhere() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        var reports = sample.reportIds();
        Map<String, String> before;
        try (Updates updates = Updates.submit(reports, 300)) {
            updates.awaitTheFirstQuarter();
            Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "backup", folder.resolve("backups").toString());
            before = statesOf(sample, SystemUnderTest.intake("coordinator"));
            updates.accepted();
        }
        isWholeElsewhere(sample, onlyIn(folder.resolve("backups")), before);
    }

    private void isWholeElsewhere(SampleRound sample, Path backup, Map<String, String> before) throws Exception {
        LocalSystem other = new LocalSystem(Layout.beside(SourceTree.root(), folder.resolve("other")), System.out::println);
        try {
            Shinchoku.mustRun(other.layout(), "restore", backup.toString());
            Shinchoku.mustRun(other.layout(), "verify");
            Api intake = Api.at(other.layout().address(Part.INTAKE) + "/api/v1").as(other.token("coordinator"));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(statesOf(sample, intake).keySet()).isEqualTo(before
                    .keySet()));
            Api reporting = Api.at(other.layout().address(Part.REPORTING) + "/api/v1").as(other.token("coordinator"));
            Set<String> submissions = submissions(other, sample);
            assertThat(submissions).hasSizeGreaterThanOrEqualTo(75);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(shown(reporting, before.keySet())).containsAll(
                    submissions));
            Shinchoku.mustRun(other.layout(), "reconcile");
            Shinchoku.Ran again = Shinchoku.run(other.layout(), "restore", backup.toString());
            assertThat(again.exit()).isEqualTo(1);
            assertThat(again.said()).contains("./shinchoku down");
        } finally {
            other.down();
        }
    }

    /** What the restored log holds of this round. */
    private static Set<String> submissions(LocalSystem system, SampleRound sample) {
        try (MongoClient client = MongoClients.create(system.mongoUri())) {
            return MongoEventLog.eventsOf(client.getDatabase("intake")).find(eq("type", "progress-submitted.v1")).map(
                    EventDocument::toEvent).into(new ArrayList<>()).stream().filter(event -> event.stream().startsWith("report/"
                            + sample.round + ".")).map(event -> event.id().toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> shown(Api reporting, Set<String> reports) {
        return reports.stream().map(report -> report.split("\\.")[1]).distinct().flatMap(measure -> reporting.get("/measures/" + measure
                + "/timeline").json().get("steps").valueStream()).map(step -> step.get("eventId").asString()).collect(Collectors.toSet());
    }

    private static Map<String, String> statesOf(SampleRound sample, Api intake) {
        Answer answer = intake.get("/reports?limit=1000&round=" + sample.round);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items").valueStream().collect(Collectors.toMap(report -> report.get("reportId").asString(),
                BackupTest::state));
    }

    private static String state(JsonNode report) {
        return report.get("state").asString();
    }

    private static Path onlyIn(Path backups) throws Exception {
        try (Stream<Path> all = Files.list(backups)) {
            return all.findFirst().orElseThrow();
        }
    }
}
