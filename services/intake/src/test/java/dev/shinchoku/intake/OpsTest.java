package dev.shinchoku.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OpsTest extends IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MongoDatabase database;

    @Autowired
    MeterRegistry meters;

    @Test
    void a_parked_stream_is_listed_and_taken_back_by_a_redrive_once_it_is_mended() {
        measures.measureAt(2, measure, plan, "3.1(ア)", "'mofa'");
        String stream = "measure/" + measure;
        JsonNode parked = await().atMost(PATIENCE).until(() -> parked(stream), found -> found.size() == 1).get(0);
        assertThat(parked.get("topic").asString()).isEqualTo(Topics.MEASURES);
        assertThat(parked.get("version").asInt()).isEqualTo(2);
        assertThat(parked.get("reason").asString()).contains("gap");

        JsonNode tooEarly = ended(redrive(stream));
        assertThat(tooEarly.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(tooEarly.at("/result/takenBack").asInt()).isZero();
        assertThat(tooEarly.at("/result/stillParked/0/stream").asString()).isEqualTo(stream);
        assertThat(tooEarly.at("/result/stillParked/0/reason").asString()).contains("gap");

        measures.measureAt(1, measure, plan, "3.1(ア)", "'mofa'");
        JsonNode mended = await().atMost(PATIENCE).until(() -> ended(redrive(stream)), operation -> operation.at("/result/takenBack")
                .asInt() == 1);
        assertThat(mended.at("/requestedBy/subject").asString()).isEqualTo("ops");
        assertThat(mended.get("reason").asString()).isEqualTo("mended");
        assertThat(parked(stream)).isEmpty();
        Answer again = redrive(stream);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("not-parked");
    }

    @Test
    void a_call_repeated_under_its_key_is_the_same_operation() {
        Api once = ops().with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post("/ops/verifications", "{\"reason\":\"audit\"}");
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.headers().get("location")).isEqualTo("/api/v1/ops/operations/" + first.json().get("operationId").asString());
        assertThat(once.post("/ops/verifications", "{\"reason\":\"audit\"}").json().get("operationId")).isEqualTo(first.json().get(
                "operationId"));
        assertThat(once.post("/ops/verifications", "{\"reason\":\"other\"}").status()).isEqualTo(422);
        JsonNode newest = as(TestTokens.auditor()).get("/ops/operations?kind=verification&limit=1").json();
        assertThat(newest.get("items")).hasSize(1);
    }

    @Test
    void a_changed_event_is_found_by_a_verification_and_shown_to_prometheus() {
        openRound();
        Bson first = and(eq("stream", "report/" + report), eq("version", 1));
        MongoCollection<BsonDocument> events = MongoEventLog.eventsOf(database);
        BsonDocument untouched = java.util.Objects.requireNonNull(events.find(first).first());
        events.updateOne(first, Updates.set("data.label", "9.9"));
        try {
            JsonNode found = ended(verify());
            assertThat(found.at("/result/faults").asInt()).isEqualTo(1);
            assertThat(found.at("/result/logs/0/found/0/stream").asString()).isEqualTo("report/" + report);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(meters.get("shinchoku.chain.faults").gauge().value()).isEqualTo(1));
        } finally {
            events.replaceOne(first, untouched);
        }
        JsonNode mended = ended(verify());
        assertThat(mended.at("/result/faults").asInt()).isZero();
        assertThat(mended.at("/result/logs/1/log").asString()).isEqualTo("intake-operations");
        assertThat(mended.at("/result/logs/1/events").asInt()).isPositive();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(meters.get("shinchoku.chain.verified.timestamp.seconds").gauge().value())
                .isGreaterThan(System.currentTimeMillis() / 1000.0 - 60));
    }

    @Test
    void the_log_agrees_with_its_views_until_an_event_is_cut_off_its_end() {
        openRound();
        assertThat(submit(SUBMISSION).status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ownLogAgainstItsViews().get("agrees").asBoolean()).isTrue());

        Bson last = and(eq("stream", "report/" + report), eq("version", 2));
        BsonDocument cutOff = java.util.Objects.requireNonNull(MongoEventLog.eventsOf(database).findOneAndDelete(last));
        try {
            JsonNode told = ownLogAgainstItsViews();
            assertThat(told.get("agrees").asBoolean()).isFalse();
            assertThat(told.get("ahead").asInt()).isEqualTo(1);
            assertThat(told.at("/differences/0/stream").asString()).isEqualTo("report/" + report);
            assertThat(told.at("/differences/0/logVersion").asInt()).isEqualTo(1);
            assertThat(told.at("/differences/0/viewVersion").asInt()).isEqualTo(2);
        } finally {
            MongoEventLog.eventsOf(database).insertOne(cutOff);
        }
        assertThat(ownLogAgainstItsViews().get("agrees").asBoolean()).isTrue();
    }

    @Test
    void a_view_of_another_services_topic_is_compared_with_heads_from_anywhere() {
        measures.measure(measure, plan, "3.1(ア)", "'mofa'");
        String own = "{\"stream\":\"measure/%s\",\"version\":1,\"hash\":\"%s\"}".formatted(measure, "0".repeat(64));
        List<String> view = await().atMost(PATIENCE).until(() -> viewOfMeasures(), lines -> lines.contains(own));
        JsonNode whole = reconcile(Topics.MEASURES, String.join("\n", view)).json();
        assertThat(whole.get("agrees").asBoolean()).isTrue();
        assertThat(whole.get("same").asInt()).isEqualTo(view.size() - 1);

        List<String> further = new ArrayList<>(view);
        further.replaceAll(line -> line.equals(own) ? line.replace("\"version\":1", "\"version\":2") : line);
        JsonNode behind = reconcile(Topics.MEASURES, String.join("\n", further)).json();
        assertThat(behind.get("behind").asInt()).isEqualTo(1);
        assertThat(behind.at("/differences/0/stream").asString()).isEqualTo("measure/" + measure);
    }

    @Test
    void a_list_of_heads_that_was_cut_off_is_refused_and_the_operation_says_so() {
        Answer refused = reconcile(Topics.MEASURES, "{\"stream\":\"measure/a\",\"version\":1,\"hash\":\"x\"}\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).contains("cut off");
        JsonNode newest = ops().get("/ops/operations?kind=reconciliation&limit=1").json().at("/items/0");
        assertThat(newest.get("state").asString()).isEqualTo("FAILED");
        assertThat(newest.get("problem").asString()).contains("cut off");
        assertThat(reconcile("shinchoku.other", "{\"streams\":0}").status()).isEqualTo(404);
    }

    @Test
    void only_ops_may_act_and_only_ops_and_auditors_may_read_the_audit() {
        for (String token : List.of(TestTokens.coordinator(), TestTokens.officer("mofa"), TestTokens.auditor())) {
            assertThat(as(token).get("/ops/parked-streams").status()).isEqualTo(403);
            assertThat(as(token).get("/ops/heads").status()).isEqualTo(403);
            assertThat(as(token).post("/ops/verifications", "{\"reason\":\"x\"}").status()).isEqualTo(403);
            assertThat(as(token).post("/ops/redrives", "{\"topic\":\"shinchoku.measures\",\"all\":true,\"reason\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(as(token).with("Content-Type", "application/x-ndjson").post("/ops/reconciliations?topic=shinchoku.measures", "{}")
                    .status()).isEqualTo(403);
        }
        assertThat(coordinator().get("/ops/operations").status()).isEqualTo(403);
        assertThat(as(TestTokens.auditor()).get("/ops/operations").status()).isEqualTo(200);
        assertThat(ops().get("/ops/operations/none").status()).isEqualTo(404);
        assertThat(ops().post("/ops/redrives", "{\"topic\":\"shinchoku.measures\",\"reason\":\"x\"}").problem()).isEqualTo(
                "invalid-fields");
        assertThat(ops().post("/ops/redrives", "{\"topic\":\"shinchoku.measures\",\"all\":true}").problem()).isEqualTo("invalid-fields");
    }

    private Api ops() {
        return as(TestTokens.ops());
    }

    private JsonNode parked(String stream) {
        JsonNode items = ops().get("/ops/parked-streams?topic=" + Topics.MEASURES + "&limit=1000").json().get("items");
        return tools.jackson.databind.json.JsonMapper.shared().valueToTree(items.valueStream().filter(item -> item.get("stream").asString()
                .equals(stream)).toList());
    }

    private Answer redrive(String stream) {
        return ops().post("/ops/redrives", "{\"topic\":\"%s\",\"streams\":[\"%s\"],\"reason\":\"mended\"}".formatted(Topics.MEASURES,
                stream));
    }

    private Answer verify() {
        return ops().post("/ops/verifications", "{\"reason\":\"audit\"}");
    }

    private JsonNode ended(Answer requested) {
        assertThat(requested.status()).as(requested.body()).isEqualTo(202);
        String id = requested.json().get("operationId").asString();
        return await().atMost(PATIENCE).until(() -> ops().get("/ops/operations/" + id).json(), operation -> !operation.get("state")
                .asString()
                .equals("REQUESTED"));
    }

    private JsonNode ownLogAgainstItsViews() {
        return reconcile(Topics.PROGRESS, ops().get("/ops/heads").body()).json();
    }

    private List<String> viewOfMeasures() {
        return ops().get("/ops/heads?view=" + Topics.MEASURES).body().lines().toList();
    }

    private Answer reconcile(String topic, String heads) {
        return ops().with("Content-Type", "application/x-ndjson").post("/ops/reconciliations?topic=" + topic, heads);
    }
}
