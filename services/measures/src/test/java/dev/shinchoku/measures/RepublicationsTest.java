package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RepublicationsTest extends MeasuresTest {
    private static final String BODY = "{\"reason\":\"the topic was lost\"}";

    @Test
    void ops_have_the_whole_log_sent_again_and_see_how_far_it_is() {
        coordinator().post("/plans", "{\"planId\":\"%s\",\"title\":\"計画\",\"fiscalYear\":2023}".formatted(plan));
        Answer accepted = as(TestTokens.ops()).with("Idempotency-Key", plan).post("/ops/republications", BODY);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String operation = accepted.json().get("operationId").asString();
        assertThat(as(TestTokens.ops()).with("Idempotency-Key", plan).post("/ops/republications", BODY).json().get("operationId")
                .asString())
                .isEqualTo(operation);

        Answer ended = await().atMost(Duration.ofSeconds(60)).until(() -> as(TestTokens.auditor()).get("/ops/operations/" + operation),
                told -> told.json().get("state").asString().equals("COMPLETED"));
        assertThat(ended.json().at("/result/events").asLong()).isPositive();
        assertThat(ended.json().get("reason").asString()).isEqualTo("the topic was lost");
        Answer current = as(TestTokens.ops()).get("/ops/republications/current");
        assertThat(current.json().get("running").asBoolean()).isFalse();
        assertThat(current.json().get("sent").asLong()).isEqualTo(ended.json().at("/result/events").asLong());
    }

    @Test
    void nobody_else_may_and_a_reason_is_needed() {
        assertThat(coordinator().post("/ops/republications", BODY).status()).isEqualTo(403);
        assertThat(as(TestTokens.auditor()).post("/ops/republications", BODY).status()).isEqualTo(403);
        assertThat(as(TestTokens.ops()).post("/ops/republications", "{\"reason\":\" \"}").problem()).isEqualTo("invalid-fields");
        assertThat(as(TestTokens.officer("mofa")).get("/ops/republications/current").status()).isEqualTo(403);
    }
}
