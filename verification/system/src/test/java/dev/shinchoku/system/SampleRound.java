package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.shinchoku.service.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/** An adopted plan with an open round on it; the ids are new each time. */
final class SampleRound {
    final String lastYear = "s" + UUID.randomUUID().toString().substring(0, 8);
    final String plan = lastYear + "-next";
    final String round = plan + "-final";

    /** @param pages of the published plan of the year before */
    static SampleRound open(String pages) {
        SampleRound sample = new SampleRound();
        mustBe(201, SystemUnderTest.measures().post("/plans", "{\"planId\":\"%s\",\"title\":\"昨年度\",\"fiscalYear\":2023}".formatted(
                sample.lastYear)));
        mustBe(200, SystemUnderTest.measures().with("Content-Type", "text/plain;charset=UTF-8").post("/plans/" + sample.lastYear
                + "/imports", pages));
        mustBe(200, SystemUnderTest.measures().post("/plans/" + sample.lastYear + "/carry-over",
                "{\"planId\":\"%s\",\"title\":\"今年度\"}".formatted(sample.plan)));
        mustBe(200, SystemUnderTest.measures().post("/plans/" + sample.plan + "/adoption", ""));
        String body = "{\"roundId\":\"%s\",\"planId\":\"%s\",\"title\":\"年度末\",\"dueAt\":\"2035-04-30T17:00:00+09:00\"}".formatted(
                sample.round, sample.plan);
        await().atMost(Duration.ofSeconds(60)).until(() -> SystemUnderTest.intake("coordinator").post("/rounds", body).status(),
                status -> status == 201);
        return sample;
    }

    static String samplePages() {
        try (var text = SampleRound.class.getResourceAsStream("/sample/annual-plan-2023.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> reports() {
        return SystemUnderTest.intake("coordinator").get("/reports?limit=1000&round=" + round).json().get("items").valueStream().toList();
    }

    List<String> reportIds() {
        return reports().stream().map(report -> report.get("reportId").asString()).toList();
    }

    static Answer submit(String reportId, String results) {
        return SystemUnderTest.intake(ministryOf(reportId) + "-officer").post("/reports/" + reportId + "/submissions", submission(results));
    }

    static String submission(String results) {
        return "{\"status\":\"ON_TRACK\",\"results\":\"%s\",\"nextPlan\":\"%s の次の計画\"}".formatted(results, results);
    }

    static Answer accept(String reportId, String contentHash) {
        return SystemUnderTest.intake("coordinator").post("/reports/" + reportId + "/acceptance", "{\"contentHash\":\"%s\"}".formatted(
                contentHash));
    }

    static String ministryOf(String reportId) {
        return reportId.substring(reportId.lastIndexOf('.') + 1);
    }

    static Answer mustBe(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
