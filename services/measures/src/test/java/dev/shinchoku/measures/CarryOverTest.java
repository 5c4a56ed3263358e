package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.testing.Api.Answer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CarryOverTest extends MeasuresTest {
    private final KafkaProducer<String, byte[]> intake = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()), new StringSerializer(), new ByteArraySerializer());
    private final String next = plan + "-next";
    private final String measure = plan + "-2-1-1-01";

    @BeforeEach
    void anImportedPlan() {
        register(plan, 2023);
        importPage("", PAGE);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void next_years_draft_starts_from_the_published_next_plans() {
        Answer report = carryOver();

        assertThat(report.json().get("published").asInt()).as(report.body()).isEqualTo(1);
        JsonNode draft = coordinator().get("/plans/" + next).json();
        assertThat(draft.get("fiscalYear").asInt()).isEqualTo(2024);
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("headings")).hasSize(3);
        assertThat(place().at("/plan/0/text").asString()).isEqualTo("・手順書を改め、三百の市町村に広げる。");
        assertThat(place().get("label").asString()).isEqualTo("2.1(1)(ア)");
    }

    @Test
    void carrying_over_again_changes_nothing() {
        carryOver();
        assertThat(carryOver().json().get("changed").asInt()).isZero();
    }

    @Test
    void accepted_next_plans_take_the_place_of_published_ones() throws Exception {
        carryOver();
        accepted("da", "ON_TRACK", "デジタル庁は手引を作る。");

        await().untilAsserted(() -> assertThat(carryOver().json().get("accepted").asInt()).isEqualTo(1));

        assertThat(place().at("/plan/0/ministry").asString()).isEqualTo("da");
        assertThat(place().at("/plan/0/text").asString()).isEqualTo("デジタル庁は手引を作る。");
    }

    @Test
    void a_measure_that_all_its_ministries_report_as_over_is_not_carried_over() throws Exception {
        accepted("da", "COMPLETED", "");
        accepted("mic", "COMPLETED", "");

        await().untilAsserted(() -> assertThat(carryOver().json().at("/ended/0").asString()).isEqualTo(measure));
    }

    @Test
    void an_adopted_plan_is_not_made_anew() {
        carryOver();
        coordinator().post("/plans/" + next + "/adoption", "");

        assertThat(carryOver().problem()).isEqualTo("plan-adopted");
        assertThat(coordinator().post("/plans/unknown/carry-over", "{\"planId\":\"x\",\"title\":\"x\"}").status()).isEqualTo(404);
        assertThat(coordinator().post("/plans/" + plan + "/carry-over", "{\"planId\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void a_plan_is_not_carried_over_to_itself_or_to_another_year() {
        register(plan + "-old", 2020);
        String before = coordinator().get("/measures/" + measure).body();

        assertThat(carryOverTo(plan).problem()).isEqualTo("not-next-year");
        assertThat(carryOverTo(plan + "-old").problem()).isEqualTo("not-next-year");
        assertThat(coordinator().get("/measures/" + measure).body()).isEqualTo(before);
    }

    private Answer carryOverTo(String planId) {
        return coordinator().post("/plans/" + plan + "/carry-over", "{\"planId\":\"%s\",\"title\":\"計画\"}".formatted(planId));
    }

    private Answer carryOver() {
        return coordinator().post("/plans/" + plan + "/carry-over", "{\"planId\":\"%s\",\"title\":\"次年度計画\"}".formatted(next));
    }

    private JsonNode place() {
        return coordinator().get("/measures/" + measure).json().at("/places/" + next);
    }

    private void accepted(String ministry, String status, String nextPlan) throws Exception {
        String report = plan + "-final." + measure + "." + ministry;
        publish(report, 1, "progress-requested.v1",
                "{'reportId':'%s','roundId':'r','planId':'%s','measureId':'%s','ministry':'%s','label':'x'}".formatted(report, plan,
                        measure, ministry));
        publish(report, 2, "progress-submitted.v1",
                "{'reportId':'%s','content':{'status':'%s','results':'r','nextPlan':'%s','indicators':[],'evidence':[]},'contentHash':'h'}"
                        .formatted(report, status, nextPlan));
        publish(report, 3, "progress-accepted.v1", "{'reportId':'%s','contentHash':'h'}".formatted(report));
    }

    private void publish(String report, long version, String type, String json) throws Exception {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        RecordedEvent event = new RecordedEvent(UUID.randomUUID(), StreamNames.report(report), version, type, Instant.now(), Actor.system(
                "intake"), data,
                Optional.empty(), Optional.empty(), "", "0".repeat(64));
        intake.send(CloudEvents.toMessage(event, URI.create("/shinchoku/intake"), Topics.PROGRESS, StreamNames.keyOf(event))).get();
    }
}
