package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.Test;

class RoundOfReportingTest extends IntakeTest {
    @Test
    void opening_a_round_requests_a_report_of_each_responsible_ministry() {
        openRound();

        assertThat(reports("").valueStream().map(item -> item.get("reportId").asString())).containsExactlyInAnyOrder(report,
                round + "." + measure + ".cas");
        assertThat(reports("&state=REQUESTED")).hasSize(2);
        assertThat(reports("&ministry=mofa")).hasSize(1);
        assertThat(reports("&measure=another")).isEmpty();
    }

    @Test
    void a_report_is_submitted_returned_submitted_again_accepted_and_corrected() {
        openRound();

        Answer first = submit(SUBMISSION);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(first.headers()).containsEntry("etag", "\"2\"");

        Answer returned = coordinator().post("/reports/" + report + "/return",
                "{\"reason\":\"根拠が必要です\",\"comments\":[{\"field\":\"/results\",\"text\":\"内訳を示してください\"}]}");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(mofa().get("/reports?round=" + round + "&state=RETURNED").json().at("/items/0/returnReason").asString()).isEqualTo(
                "根拠が必要です");
        assertThat(mofa().get("/reports/" + report).json().at("/returned/comments/0/field").asString()).isEqualTo("/results");

        Answer second = submit(SUBMISSION.replace("7回", "7回(内訳:東京3回、書面4回)"));
        assertThat(accept(first.json().get("contentHash").asString()).problem()).isEqualTo("content-changed");
        assertThat(accept(second.json().get("contentHash").asString()).json().get("state").asString()).isEqualTo("ACCEPTED");

        assertThat(submit(SUBMISSION.replace("7回", "8回")).json().get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(mofa().get("/reports/" + report + "/events").json().valueStream().map(event -> event.get("type").asString()))
                .containsExactly(
                        "progress-requested.v1", "progress-submitted.v1", "progress-returned.v1", "progress-submitted.v1",
                        "progress-accepted.v1",
                        "progress-corrected.v1");
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_again_and_store_once() throws Exception {
        openRound();
        String key = UUID.randomUUID().toString();
        Callable<Answer> call = () -> mofa().with("Idempotency-Key", key).post("/reports/" + report + "/submissions", SUBMISSION);

        List<Answer> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers.invokeAll(Stream.generate(() -> call).limit(10).toList()).stream().map(done -> done.resultNow()).toList();
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(2);
        Answer other = mofa().with("Idempotency-Key", key).post("/reports/" + report + "/submissions", SUBMISSION.replace("7回", "9回"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_key_answers_the_same_even_after_the_report_went_on() {
        openRound();
        Answer first = mofa().with("Idempotency-Key", "k1").post("/reports/" + report + "/submissions", SUBMISSION);
        accept(first.json().get("contentHash").asString());

        Answer again = mofa().with("Idempotency-Key", "k1").post("/reports/" + report + "/submissions", SUBMISSION);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_ministry_that_becomes_responsible_during_the_round_is_asked_too() {
        openRound();
        measures.reassigned(measure, plan, "'cas','mofa','npa'");

        await().untilAsserted(() -> assertThat(reports("&ministry=npa")).hasSize(1));
    }

    @Test
    void the_due_date_can_be_moved_and_a_closed_round_takes_nothing_more() {
        openRound();

        Answer moved = coordinator().with("If-Match", "\"1\"").send("PATCH", "/rounds/" + round,
                "{\"dueAt\":\"2025-05-09T17:00:00+09:00\"}");
        assertThat(moved.json().get("dueAt").asString()).isEqualTo("2025-05-09T08:00:00Z");
        assertThat(coordinator().with("If-Match", "\"1\"").send("PATCH", "/rounds/" + round, "{\"dueAt\":\"2025-06-09T17:00:00+09:00\"}")
                .status())
                .isEqualTo(412);
        assertThat(coordinator().post("/rounds/" + round + "/closure", "").json().get("open").asBoolean()).isFalse();

        assertThat(submit(SUBMISSION).problem()).isEqualTo("round-closed");
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(1);
        assertThat(coordinator().get("/rounds").json().get("items").valueStream().map(item -> item.get("roundId").asString())).contains(
                round);
    }

    @Test
    void lists_have_pages() {
        openRound();

        Answer first = coordinator().get("/reports?round=" + round + "&limit=1");
        Answer second = coordinator().get("/reports?round=" + round + "&limit=1&cursor=" + first.json().get("next").asString());

        assertThat(first.json().get("items")).hasSize(1);
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(second.json().has("next")).isFalse();
        assertThat(second.json().at("/items/0/reportId")).isNotEqualTo(first.json().at("/items/0/reportId"));
    }

    private Answer accept(String contentHash) {
        return coordinator().post("/reports/" + report + "/acceptance", "{\"contentHash\":\"%s\"}".formatted(contentHash));
    }
}
