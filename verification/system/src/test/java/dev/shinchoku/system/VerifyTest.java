package dev.shinchoku.system;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Layout;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class VerifyTest {
    @Test
    void a_field_changed_by_hand_is_named_by_stream_and_version() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        SampleRound.mustBe(201, SampleRound.submit(report, "本当のこと"));
        Ran before = verify();
        assertThat(before.exit()).as(before.said()).isZero();

        changeByHand(report, "うそ");
        Ran after = verify();
        assertThat(after.exit()).isEqualTo(1);
        assertThat(after.said()).contains("report/" + report + ", version 2");

        changeByHand(report, "本当のこと");
        assertThat(verify().exit()).isZero();
    }

    private static void changeByHand(String report, String results) {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            MongoEventLog.eventsOf(client.getDatabase("intake")).updateOne(and(eq("stream", "report/" + report), eq("version", 2)),
                    set("data.content.results", new BsonString(results)));
        }
    }

    private static Ran verify() throws IOException, InterruptedException {
        Layout layout = SystemUnderTest.SYSTEM.layout();
        Process process = new ProcessBuilder(SourceTree.root().resolve("shinchoku").toString(), "verify", "--home", layout.home()
                .toString(),
                "--port-offset", Integer.toString(layout.portOffset())).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private record Ran(int exit, String said) {}
}
