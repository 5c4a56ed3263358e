package dev.shinchoku.system;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Function;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.system.Shinchoku.Ran;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class VerifyTest {
    @Test
    void a_field_changed_by_hand_is_named_by_stream_and_version() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        SampleRound.mustBe(201, SampleRound.submit(report, "本当のこと"));
        Ran before = run("verify");
        assertThat(before.exit()).as(before.said()).isZero();

        changeByHand(report, "うそ");
        Ran after = run("verify");
        assertThat(after.exit()).isEqualTo(1);
        assertThat(after.said()).contains("report/" + report + ", version 2");

        changeByHand(report, "本当のこと");
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void an_event_cut_off_a_streams_end_is_seen_by_whoever_read_it_before() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        SampleRound.mustBe(201, SampleRound.submit(report, "本当のこと"));
        Ran before = run("reconcile");
        assertThat(before.exit()).as(before.said()).isZero();
        assertThat(before.said()).contains("measures -> reporting").contains("intake -> measures").doesNotContain("behind");

        BsonDocument cutOff = events("intake", events -> events.findOneAndDelete(and(eq("stream", "report/" + report), eq("version", 2))));
        Ran after = run("reconcile", "--patience", "0");
        events("intake", events -> events.insertOne(cutOff));
        assertThat(after.exit()).as(after.said()).isEqualTo(1);
        assertThat(after.said()).contains("report/" + report + ": AHEAD, version 1 in the log, 2 in the view");
        assertThat(run("reconcile").exit()).isZero();
    }

    private static <T> T events(String database, Function<MongoCollection<BsonDocument>, T> use) {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            return use.apply(MongoEventLog.eventsOf(client.getDatabase(database)));
        }
    }

    private static void changeByHand(String report, String results) {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            MongoEventLog.eventsOf(client.getDatabase("intake")).updateOne(and(eq("stream", "report/" + report), eq("version", 2)),
                    set("data.content.results", new BsonString(results)));
        }
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        return Shinchoku.run(SystemUnderTest.SYSTEM.layout(), command);
    }
}
