package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.RealServers;
import dev.shinchoku.service.testing.TestSignIn;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A running intake on a real MongoDB and a real Kafka, called over HTTP; each test has a plan of its own. */
@SpringBootTest(classes = {IntakeApplication.class,
    TestSignIn.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "shinchoku.pages.dashboards=/dashboards/")
@ContextConfiguration(initializers = {RealServers.class, RealScanner.class, RealMail.class})
abstract class IntakeTest {
    static final String SUBMISSION = """
            {"status":"ON_TRACK","results":"協議を7回行った。","nextPlan":"引き続き協議する。",
             "indicators":[{"name":"協議","unit":"回","target":10,"actual":7}],"evidence":[{"title":"議事概要","url":"https://example.go.jp/1"}],"note":"速報値"}""";

    @LocalServerPort
    int port;

    final MeasuresTopic measures = new MeasuresTopic();
    final String plan = "cs" + UUID.randomUUID().toString().substring(0, 8);
    final String round = plan + "-final";
    final String measure = plan + "-3-1-01";
    final String report = round + "." + measure + ".mofa";

    @AfterEach
    void closeTopic() {
        measures.close();
    }

    Api as(String token) {
        return Api.at("http://127.0.0.1:" + port + "/api/v1").as(token);
    }

    Api coordinator() {
        return as(TestTokens.coordinator());
    }

    Api mofa() {
        return as(TestTokens.officer("mofa"));
    }

    /** A round is open on a plan with one measure of two ministries. */
    void openRound() {
        measures.adoptedPlan(plan);
        measures.measure(measure, plan, "3.1(ア)", "'cas','mofa'");
        await().atMost(Duration.ofSeconds(20)).until(() -> coordinator().post("/rounds", newRound()).status() == 201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reports("")).hasSize(2));
    }

    String newRound() {
        return "{\"roundId\":\"%s\",\"planId\":\"%s\",\"title\":\"年度末\",\"dueAt\":\"2025-04-30T17:00:00+09:00\"}".formatted(round, plan);
    }

    JsonNode reports(String more) {
        Answer answer = coordinator().get("/reports?round=" + round + more);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items");
    }

    Answer submit(String body) {
        return mofa().post("/reports/" + report + "/submissions", body);
    }

    String events() {
        return coordinator().get("/reports/" + report + "/events").body();
    }
}
