package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;

class PlansTest extends MeasuresTest {
    private static final String PLAN = "{\"planId\":\"%s\",\"title\":\"計画\",\"fiscalYear\":2023,\"strategy\":\"戦略\"}";

    @Test
    void a_plan_is_registered_as_a_draft_and_adopted_once() {
        Answer registered = coordinator().post("/plans", PLAN.formatted(plan));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.headers()).containsEntry("etag", "\"1\"").containsEntry("location", "/api/v1/plans/" + plan);
        assertThat(registered.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(coordinator().get("/plans").json().get("items").valueStream().map(item -> item.get("planId").asString())).contains(plan);

        assertThat(coordinator().with("If-Match", "\"7\"").post("/plans/" + plan + "/adoption", "").status()).isEqualTo(412);
        assertThat(coordinator().post("/plans/" + plan + "/adoption", "").json().get("state").asString()).isEqualTo("ADOPTED");
        assertThat(coordinator().post("/plans/" + plan + "/adoption", "").problem()).isEqualTo("plan-adopted");
    }

    @Test
    void a_plan_is_registered_once() {
        Answer first = coordinator().with("Idempotency-Key", plan).post("/plans", PLAN.formatted(plan));

        assertThat(coordinator().with("Idempotency-Key", plan).post("/plans", PLAN.formatted(plan)).body()).isEqualTo(first.body());
        assertThat(coordinator().post("/plans", PLAN.formatted(plan)).problem()).isEqualTo("plan-exists");
    }

    @Test
    void wrong_input_is_refused() {
        assertThat(coordinator().post("/plans", PLAN.formatted("No Id")).json().at("/errors/0/pointer").asString()).isEqualTo("/planId");
        assertThat(coordinator().post("/plans", PLAN.formatted(plan).replace("2023", "\"next\"")).status()).isEqualTo(400);
        assertThat(coordinator().post("/plans", PLAN.formatted(plan).replace("strategy", "mood")).problem()).isEqualTo("invalid-fields");
        assertThat(as(TestTokens.officer("mofa")).post("/plans", PLAN.formatted(plan)).status()).isEqualTo(403);
        assertThat(as(TestTokens.expired()).get("/plans").status()).isEqualTo(401);
        assertThat(coordinator().get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(coordinator().get("/measures/unknown").status()).isEqualTo(404);
        assertThat(coordinator().get("/measures/unknown/events").status()).isEqualTo(404);
    }

    @Test
    void the_registry_of_ministries_is_open_to_all_who_are_signed_in() {
        assertThat(as(TestTokens.officer("mofa")).get("/ministries").json().get("items").valueStream()
                .filter(ministry -> ministry.get("code").asString().equals("mofa")).map(ministry -> ministry.get("ja").asString()))
                .containsExactly("外務省");
    }
}
