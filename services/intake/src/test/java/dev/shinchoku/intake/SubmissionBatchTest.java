package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubmissionBatchTest extends IntakeTest {
    private static final int MANY = 200;

    @Autowired
    MeterRegistry meters;

    @Test
    void each_line_has_its_own_answer_and_what_is_wrong_with_one_does_not_stop_the_rest() {
        openRound();
        double acceptedBefore = meters.counter("shinchoku.updates.accepted").count();
        List<JsonNode> answers = answers(send(String.join("\n", line(report, "a"), "{\"reportId\":", line(report, "b").replace("\"note\"",
                "\"mood\""), line(report, "c").replace("ON_TRACK", "FINE"), "", line(round + ".another.mofa", "d"), line(round + "."
                        + measure
                        + ".cas", "e"), line(report, "f").replace("速報値", "長".repeat(100_000)), "[1]", "{\"reportId\":\"" + report + "\"}",
                line(
                        report, "h").replace("}}", "},\"ifMatch\":\"\\\"1\\\"\"}"), line(report, "a").replace("7回", "8回"), line(
                                report, "i") + " {}", line(report, "両"), line(report, "k"))));

        assertThat(answers.stream().map(SubmissionBatchTest::told)).containsExactly("1 201 " + report, "2 400 malformed-body",
                "3 400 invalid-fields", "4 400 invalid-fields", "6 404 not-found", "7 404 not-found", "8 413 body-too-large",
                "9 400 malformed-body", "10 400 invalid-fields", "11 412 stale-version", "12 422 idempotency-key-reused",
                "13 400 malformed-body", "14 400 invalid-parameter", "15 201 " + report,
                "{\"lines\":14,\"accepted\":2,\"refused\":12}");
        assertThat(pointers(answers.get(2))).containsExactly("/submission/mood");
        assertThat(pointers(answers.get(3))).containsExactly("/submission/status");
        assertThat(pointers(answers.get(8))).containsExactlyInAnyOrder("/idempotencyKey", "/submission");
        assertThat(answers.get(5).get("reportId").asString()).isEqualTo(round + "." + measure + ".cas");
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(3);
        assertThat(meters.counter("shinchoku.updates.accepted").count() - acceptedBefore).isEqualTo(2);
        assertThat(meters.counter("shinchoku.updates.refused", "reason", "stale-version").count()).isPositive();
    }

    @Test
    void a_batch_that_is_sent_again_gets_the_same_answers_and_stores_nothing_twice() {
        openRoundOf(MANY);
        String lines = IntStream.range(0, MANY).mapToObj(i -> line(reportOn(i), "k")).collect(Collectors.joining("\n"));

        Answer first = send(lines);
        assertThat(answers(first).getLast()).hasToString("{\"lines\":%d,\"accepted\":%d,\"refused\":0}".formatted(MANY, MANY));
        assertThat(answers(first).stream().limit(MANY).map(answer -> answer.get("reportId").asString())).containsExactlyElementsOf(IntStream
                .range(0, MANY).mapToObj(this::reportOn).toList());
        assertThat(send(lines).body()).isEqualTo(first.body());
        assertThat(reports("&state=SUBMITTED&limit=1000")).hasSize(MANY);
        Answer alone = mofa().with("Idempotency-Key", reportOn(7) + "k").post("/reports/" + reportOn(7) + "/submissions", SUBMISSION);
        assertThat(alone.json()).isEqualTo(answers(first).get(7).get("receipt"));
    }

    @Test
    void lines_on_one_report_are_stored_in_their_order() {
        openRound();
        String lines = IntStream.rangeClosed(1, 50).mapToObj(i -> line(report, "k" + i).replace("7回", i + "回")).collect(Collectors.joining(
                "\n"));

        assertThat(answers(send(lines)).stream().limit(50).map(answer -> answer.at("/receipt/version").asInt())).containsExactlyElementsOf(
                IntStream.rangeClosed(2, 51).boxed().toList());
        assertThat(mofa().get("/reports/" + report).json().at("/content/results").asString()).contains("50回");
    }

    @Test
    void a_line_is_answered_while_more_are_to_come() throws IOException {
        openRound();
        try (OpenBatch batch = OpenBatch.at(port, TestTokens.officer("mofa"))) {
            batch.send(line(report, "a") + "\n" + line(report, "b").substring(0, 20));
            assertThat(told(batch.answer())).isEqualTo("1 201 " + report);
            batch.send(line(report, "b").substring(20));
            batch.end();
            assertThat(told(batch.answer())).isEqualTo("2 201 " + report);
            assertThat(batch.answer()).hasToString("{\"lines\":2,\"accepted\":2,\"refused\":0}");
            assertThatThrownBy(batch::answer).hasMessage("The answers have ended");
        }
    }

    @Test
    void when_the_client_goes_away_whole_lines_are_stored_and_the_broken_one_is_not() throws IOException {
        openRound();
        try (OpenBatch batch = OpenBatch.at(port, TestTokens.officer("mofa"))) {
            batch.send(line(report, "a") + "\n" + line(report, "b") + "\n" + line(report, "c"));
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(coordinator().get("/reports/" + report + "/events").json())
                .hasSize(3));
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(coordinator().get("/reports/"
                + report + "/events").json()).hasSize(3));
    }

    @Test
    void a_batch_needs_its_media_type_a_token_and_a_role_and_may_be_empty() {
        assertThat(mofa().post("/submissions/batch", "{}").status()).isEqualTo(415);
        assertThat(as("nonsense").with("Content-Type", "application/x-ndjson").post("/submissions/batch", "{}").status()).isEqualTo(401);
        assertThat(as(TestTokens.auditor()).with("Content-Type", "application/x-ndjson").post("/submissions/batch", "{}").problem())
                .isEqualTo("forbidden");
        assertThat(send("\n \n").body()).isEqualTo("{\"lines\":0,\"accepted\":0,\"refused\":0}\n");
        assertThat(send("").body()).isEqualTo("{\"lines\":0,\"accepted\":0,\"refused\":0}\n");
    }

    private void openRoundOf(int measuresOfMofa) {
        measures.adoptedPlan(plan);
        IntStream.range(0, measuresOfMofa).forEach(i -> measures.measure(measure + "-" + i, plan, "3.1(" + i + ")", "'mofa'"));
        await().atMost(Duration.ofSeconds(20)).until(() -> coordinator().post("/rounds", newRound()).status() == 201);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(reports("&limit=1000")).hasSize(measuresOfMofa));
    }

    private String reportOn(int number) {
        return round + "." + measure + "-" + number + ".mofa";
    }

    private Answer send(String lines) {
        Answer answer = mofa().with("Content-Type", "application/x-ndjson").post("/submissions/batch", lines);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    static String line(String reportId, String key) {
        return "{\"reportId\":\"%s\",\"idempotencyKey\":\"%s\",\"submission\":%s}".formatted(reportId, reportId + key, SUBMISSION
                .replaceAll(
                        "\\n *", ""));
    }

    private static List<JsonNode> answers(Answer answer) {
        assertThat(answer.headers().get("content-type")).startsWith("application/x-ndjson");
        return answer.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static String told(JsonNode answer) {
        if (!answer.has("line")) {
            return answer.toString();
        }
        String outcome = answer.has("receipt")
                ? answer.at("/receipt/reportId").asString()
                : answer.at("/problem/type").asString().replace("urn:shinchoku:problem:", "");
        return answer.get("line").asInt() + " " + answer.get("status").asInt() + " " + outcome;
    }

    private static List<String> pointers(JsonNode answer) {
        return answer.at("/problem/errors").valueStream().map(error -> error.get("pointer").asString()).toList();
    }
}
