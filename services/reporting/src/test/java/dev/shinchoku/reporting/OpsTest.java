package dev.shinchoku.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpsTest extends RunningReporting {
    @Test
    void both_topics_have_a_view_that_can_be_compared_and_there_is_no_log() {
        Story story = new Story("ops");
        happened(story.opened());
        assertThat(ops().get("/ops/heads").status()).isEqualTo(404);
        for (String topic : List.of(Topics.MEASURES, Topics.PROGRESS)) {
            String heads = ops().get("/ops/heads?view=" + topic).body();
            JsonNode told = ops().with("Content-Type", "application/x-ndjson").post("/ops/reconciliations?topic=" + topic, heads).json();
            assertThat(told.get("agrees").asBoolean()).as(told.toString()).isTrue();
            assertThat(told.get("same").asLong()).isPositive().isEqualTo(heads.lines().count() - 1);
        }
        assertThat(ops().get("/ops/heads?view=" + Topics.MEASURES).body()).contains("\"measure/" + story.measure() + "\"").doesNotContain(
                "\"report/");
        assertThat(ops().get("/ops/parked-streams").json().get("items")).isNotNull();
        assertThat(api(TestTokens.coordinator()).get("/ops/parked-streams").status()).isEqualTo(403);
    }

    private Api ops() {
        return api(TestTokens.ops());
    }
}
