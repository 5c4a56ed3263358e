package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MendingViewsTest extends MeasuresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MongoDatabase database;

    @Test
    void a_list_that_lost_a_plan_has_it_again_after_a_rebuild() {
        register(plan, 2030);
        Document itself = new Document("_id", "plan/" + plan);
        assertThat(coordinator().get("/plans").body()).contains(plan);
        database.getCollection("plans").deleteOne(itself);
        assertThat(coordinator().get("/plans").body()).doesNotContain(plan);
        Api ops = as(TestTokens.ops());
        String operation = ops.post("/ops/rebuilds", "{\"reason\":\"a plan is not listed\"}").json().get("operationId").asString();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ops.get("/ops/operations/" + operation).json().get("state").asString())
                .isEqualTo("COMPLETED"));
        assertThat(coordinator().get("/plans").body()).contains(plan);
    }
}
