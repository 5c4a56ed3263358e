package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.RealServers;
import dev.shinchoku.service.testing.TestSignIn;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("faults")
class TwoInstancesTest extends RunningReporting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void two_instances_change_to_the_new_views_together_and_one_finishes_what_the_other_left() {
        Story story = new Story("two");
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60)), story.accepted("mofa", OPENED.plusSeconds(120))));
        Api here = api(TestTokens.ops());
        try (ConfigurableApplicationContext other = another()) {
            Api there = Api.at("http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port") + "/api/v1").as(TestTokens
                    .ops());
            rebuilt(there, here);
            assertThat(serving(there)).isEqualTo(serving(here));
            assertThat(there.get("/overview?round=" + story.round()).status()).isEqualTo(200);
            String before = serving(here);
            String operation = requested(there);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> here.get("/ops/rebuilds/current").json().has(
                    "current"));
            other.close();
            completed(here, operation);
            assertThat(serving(here)).isNotEqualTo(before);
        }
        assertThat(here.get("/overview?round=" + story.round()).status()).isEqualTo(200);
    }

    private static void rebuilt(Api asked, Api watched) {
        completed(watched, requested(asked));
    }

    private static String requested(Api ops) {
        return ops.post("/ops/rebuilds", "{\"reason\":\"a test\"}").json().get("operationId").asString();
    }

    private static void completed(Api ops, String operation) {
        await().atMost(PATIENCE).until(() -> ops.get("/ops/operations/" + operation).json().get("state").asString().equals("COMPLETED"));
    }

    private static String serving(Api ops) {
        return ops.get("/ops/rebuilds/current").json().get("serving").asString();
    }

    private static ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(ReportingApplication.class, TestSignIn.class).initializers(new RealServers()).run(
                "--shinchoku.views.grace=3s");
    }
}
