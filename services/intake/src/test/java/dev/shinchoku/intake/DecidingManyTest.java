package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecidingManyTest extends IntakeTest {
    private static final String NO_CONTENT = "0".repeat(64);

    @Test
    void each_report_is_accepted_by_the_content_that_was_read_and_gets_its_own_answer() {
        openRound();
        submit(SUBMISSION);
        String cas = round + "." + measure + ".cas";
        as(TestTokens.officer("cas")).post("/reports/" + cas + "/submissions", SUBMISSION);

        Answer answer = coordinator().post("/reports/acceptances", items(item(report, contentHash(report)), item(cas, NO_CONTENT), item(
                round + ".nothing.mofa", NO_CONTENT)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("decided").asInt()).isEqualTo(1);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(2);
        List<JsonNode> items = answer.json().get("items").valueStream().toList();
        assertThat(items).extracting(item -> item.get("reportId").asString()).containsExactly(report, cas, round + ".nothing.mofa");
        assertThat(items).extracting(item -> item.get("status").asInt()).containsExactly(200, 409, 404);
        assertThat(items.get(0).at("/receipt/state").asString()).isEqualTo("ACCEPTED");
        assertThat(items.get(1).at("/problem/type").asString()).endsWith("content-changed");
        assertThat(reports("&state=ACCEPTED")).hasSize(1);
    }

    @Test
    void a_list_that_is_sent_again_gets_the_same_answers_and_changes_nothing() {
        openRound();
        submit(SUBMISSION);
        String body = "{\"items\":[{\"reportId\":\"%s\",\"reason\":\"根拠を示してください。\",\"comments\":[{\"field\":\"/results\",\"text\":\"内訳は\"}],\"ifMatch\":\"\\\"2\\\"\"}]}"
                .formatted(report);
        String key = UUID.randomUUID().toString();

        Answer first = coordinator().with("Idempotency-Key", key).post("/reports/returns", body);
        Answer second = coordinator().with("Idempotency-Key", key).post("/reports/returns", body);

        assertThat(first.json().at("/items/0/receipt/state").asString()).isEqualTo("RETURNED");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(coordinator().post("/reports/returns", body).json().at("/items/0/status").asInt()).isEqualTo(412);
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(3);
    }

    @Test
    void a_wrong_list_is_refused_whole() {
        assertThat(mofa().post("/reports/acceptances", items(item(report, NO_CONTENT))).status()).isEqualTo(403);
        assertThat(coordinator().post("/reports/acceptances", "{\"items\":[]}").status()).isEqualTo(400);
        assertThat(coordinator().post("/reports/acceptances", items(item(report, NO_CONTENT), item(report, NO_CONTENT))).body()).contains(
                "named twice");
        assertThat(coordinator().post("/reports/returns", "{\"items\":[{\"reportId\":\"x\",\"reason\":\" \"}]}").body()).contains(
                "/items/0/reason");
        assertThat(coordinator().with("Idempotency-Key", "a b").post("/reports/acceptances", items(item(report, NO_CONTENT))).status())
                .isEqualTo(400);
    }

    private String contentHash(String reportId) {
        return coordinator().get("/reports/" + reportId).json().get("contentHash").asString();
    }

    private static String item(String reportId, String contentHash) {
        return "{\"reportId\":\"%s\",\"contentHash\":\"%s\"}".formatted(reportId, contentHash);
    }

    private static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }
}
