package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestTokens;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildTest extends RunningReporting {
    private static final String REASON = "{\"reason\":\"the views look wrong\"}";

    @AfterEach
    void end_what_is_on() {
        ops().send("DELETE", "/ops/rebuilds/current", "");
    }

    @Test
    void views_that_were_lost_are_whole_again_by_one_call() {
        Story story = accepted("lost");
        database().drop();
        await().untilAsserted(() -> assertThat(api(TestTokens.coordinator()).get("/overview?round=" + story.round()).status()).isEqualTo(
                404));
        rebuilt();
        assertThat(acceptedIn(story)).isEqualTo(1);
        happened(List.of(story.submitted("cas", "調整を行った。", OPENED.plusSeconds(180)), story.accepted("cas", OPENED.plusSeconds(240))));
        assertThat(acceptedIn(story)).isEqualTo(2);
    }

    @Test
    void what_was_seen_once_is_never_gone_while_the_views_change_hands() {
        Story story = accepted("hands");
        String before = serving();
        List<Integer> seen = new ArrayList<>();
        String operation = requested(REASON);
        waiting().until(() -> {
            seen.add(acceptedIn(story));
            return state(operation).equals("COMPLETED") && !serving().equals(before);
        });
        assertThat(seen).containsOnly(1);
        waiting().untilAsserted(() -> assertThat(database().listCollectionNames()).as("the old views are removed").containsOnlyOnce(
                collection("states").getNamespace().getCollectionName()).noneMatch(name -> name.startsWith("states") && !name.equals(
                        collection("states").getNamespace().getCollectionName())));
        assertThat(acceptedIn(story)).isEqualTo(1);
    }

    @Test
    void views_that_would_know_less_do_not_serve_unless_ops_say_so() {
        Story story = accepted("less");
        collection("states").insertOne(new Document("_id", "report/only.here.mofa").append("version", 1000L).append("state",
                new Document()));
        String operation = requested(REASON);
        waiting().until(() -> phase().equals("HELD"));
        assertThat(acceptedIn(story)).isEqualTo(1);
        Api.Answer second = ops().post("/ops/rebuilds", REASON);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("rebuild-is-on");
        String insisting = requested("{\"reason\":\"an older backup was restored\",\"replace\":true,\"evenIfLess\":true}");
        waiting().until(() -> state(insisting).equals("COMPLETED"));
        assertThat(state(operation)).isEqualTo("FAILED");
        assertThat(acceptedIn(story)).isEqualTo(1);
        assertThat(collection("states").countDocuments(new Document("_id", "report/only.here.mofa"))).isZero();
    }

    @Test
    void a_rebuild_can_be_cancelled_and_what_served_goes_on_serving() {
        Story story = accepted("cancel");
        collection("states").insertOne(new Document("_id", "report/one.more.mofa").append("version", 1000L).append("state",
                new Document()));
        String before = serving();
        String operation = requested(REASON);
        waiting().until(() -> phase().equals("HELD"));
        assertThat(ops().send("DELETE", "/ops/rebuilds/current", "").json().get("result").get("cancelled").asString()).isEqualTo(operation);
        waiting().until(() -> state(operation).equals("FAILED"));
        collection("states").deleteOne(new Document("_id", "report/one.more.mofa"));
        assertThat(serving()).isEqualTo(before);
        happened(List.of(story.submitted("cas", "調整を行った。", OPENED.plusSeconds(180)), story.accepted("cas", OPENED.plusSeconds(240))));
        assertThat(acceptedIn(story)).isEqualTo(2);
    }

    @Test
    void only_ops_rebuild() {
        assertThat(api(TestTokens.coordinator()).post("/ops/rebuilds", REASON).status()).isEqualTo(403);
        assertThat(api(TestTokens.coordinator()).get("/ops/rebuilds/current").status()).isEqualTo(403);
        assertThat(ops().post("/ops/rebuilds", "{\"reason\":\" \"}").status()).isEqualTo(400);
    }

    private Story accepted(String name) {
        Story story = new Story(name);
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60)), story.accepted("mofa", OPENED.plusSeconds(120))));
        return story;
    }

    private int acceptedIn(Story story) {
        JsonNode overview = api(TestTokens.coordinator()).get("/overview?round=" + story.round()).json();
        return overview.get("ministries").valueStream().mapToInt(row -> row.get("counts").get("accepted").asInt()).sum();
    }

    private void rebuilt() {
        String operation = requested(REASON);
        waiting().until(() -> state(operation).equals("COMPLETED"));
    }

    private String requested(String body) {
        Api.Answer answer = ops().post("/ops/rebuilds", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("operationId").asString();
    }

    private String state(String operation) {
        return ops().get("/ops/operations/" + operation).json().get("state").asString();
    }

    private String phase() {
        return ops().get("/ops/rebuilds/current").json().path("current").path("phase").asString("");
    }

    private String serving() {
        return ops().get("/ops/rebuilds/current").json().get("serving").asString();
    }

    private Api ops() {
        return api(TestTokens.ops());
    }

    private static ConditionFactory waiting() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
