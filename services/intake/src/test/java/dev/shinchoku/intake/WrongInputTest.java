package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrongInputTest extends IntakeTest {
    private String before;

    @BeforeEach
    void someRound() {
        openRound();
        before = events();
    }

    @Test
    void an_unknown_field() {
        refused(submit(SUBMISSION.replace("\"note\"", "\"mood\"")), 400, "invalid-fields", "/mood");
    }

    @Test
    void a_wrong_status() {
        refused(submit(SUBMISSION.replace("ON_TRACK", "FINE")), 400, "invalid-fields", "/status");
    }

    @Test
    void empty_results() {
        refused(submit(SUBMISSION.replace("協議を7回行った。", "  ")), 400, "invalid-fields", "/results");
    }

    @Test
    void a_number_that_is_none() {
        refused(submit(SUBMISSION.replace("\"actual\":7", "\"actual\":\"seven\"")), 400, "invalid-fields", "/indicators/0/actual");
    }

    @Test
    void a_number_that_is_not_finite() {
        refused(submit(SUBMISSION.replace("\"actual\":7", "\"actual\":1e999")), 400, "invalid-fields", "/indicators/0/actual");
        refused(submit(SUBMISSION.replace("\"target\":10", "\"target\":\"NaN\"")), 400, "invalid-fields", "/indicators/0/target");
    }

    @Test
    void a_url_that_is_none() {
        refused(submit(SUBMISSION.replace("https://example.go.jp/1", "javascript:alert(1)")), 400, "invalid-fields", "/evidence/0/url");
    }

    @Test
    void malformed_json() {
        refused(submit("{\"status\":"), 400, "malformed-body");
    }

    @Test
    void half_of_a_surrogate_pair() {
        refused(submit(SUBMISSION.replace("協議を7回行った。", "\\ud83d")), 400, "malformed-body");
    }

    @Test
    void no_body_at_all() {
        refused(submit(""), 400, "malformed-body");
    }

    @Test
    void a_body_of_5_MB() {
        refused(submit(SUBMISSION.replace("速報値", "あ".repeat(1_700_000))), 413, "body-too-large");
    }

    @Test
    void a_body_of_5_MB_that_does_not_announce_its_length() throws Exception {
        byte[] body = SUBMISSION.replace("速報値", "あ".repeat(1_700_000)).getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports/" + report + "/submissions"))
                .header("Authorization", "Bearer " + TestTokens.officer("mofa")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(chunked, HttpResponse.BodyHandlers.ofString());
        }
        refused(new Answer(response.statusCode(), Map.of("content-type", response.headers().firstValue("content-type").orElse("")), response
                .body()), 413, "body-too-large");
    }

    @Test
    void another_ministrys_report() {
        refused(as(TestTokens.officer("npa")).post("/reports/" + report + "/submissions", SUBMISSION), 404, "not-found");
        refused(as(TestTokens.officer("npa")).get("/reports/" + report), 404, "not-found");
        refused(as(TestTokens.officer("npa")).get("/reports/" + report + "/events"), 404, "not-found");
        assertThat(as(TestTokens.officer("npa")).get("/reports?round=" + round).json().get("items")).isEmpty();
        assertThat(as(TestTokens.officer("npa")).get("/reports?round=" + round + "&ministry=mofa").json().get("items")).isEmpty();
    }

    @Test
    void a_report_that_was_never_requested() {
        refused(mofa().post("/reports/" + round + ".another.mofa/submissions", SUBMISSION), 404, "not-found");
        refused(mofa().get("/reports/no-id-at-all"), 404, "not-found");
    }

    @Test
    void no_token_an_expired_one_and_one_for_somebody_else() {
        refused(dev.shinchoku.service.testing.Api.at("http://127.0.0.1:" + port + "/api/v1").post("/reports/" + report + "/submissions",
                SUBMISSION), 401,
                "unauthenticated");
        refused(as(TestTokens.expired()).post("/reports/" + report + "/submissions", SUBMISSION), 401, "unauthenticated");
        refused(as(TestTokens.forAnotherAudience()).post("/reports/" + report + "/submissions", SUBMISSION), 401, "unauthenticated");
        refused(as("nonsense").post("/reports/" + report + "/submissions", SUBMISSION), 401, "unauthenticated");
    }

    @Test
    void a_stale_version() {
        refused(mofa().with("If-Match", "\"7\"").post("/reports/" + report + "/submissions", SUBMISSION), 412, "stale-version");
        refused(mofa().with("If-Match", "seven").post("/reports/" + report + "/submissions", SUBMISSION), 400, "invalid-parameter");
    }

    @Test
    void the_wrong_role() {
        refused(mofa().post("/reports/" + report + "/acceptance", "{\"contentHash\":\"%s\"}".formatted("0".repeat(64))), 403, "forbidden");
        refused(coordinator().post("/reports/" + report + "/submissions", SUBMISSION), 403, "forbidden");
        refused(mofa().post("/rounds", newRound()), 403, "forbidden");
    }

    @Test
    void a_review_of_nothing() {
        refused(coordinator().post("/reports/" + report + "/return", "{\"reason\":\"なぜ\"}"), 409, "nothing-to-review");
    }

    @Test
    void a_return_without_a_reason_or_at_no_field() {
        submit(SUBMISSION);
        before = events();
        refused(coordinator().post("/reports/" + report + "/return", "{\"reason\":\" \"}"), 400, "invalid-fields", "/reason");
        refused(coordinator().post("/reports/" + report + "/return",
                "{\"reason\":\"x\",\"comments\":[{\"field\":\"/mood\",\"text\":\"x\"}]}"), 400,
                "invalid-fields", "/comments/0/field");
    }

    @Test
    void a_round_that_exists_or_on_a_plan_that_is_no_adopted_one() {
        refused(coordinator().post("/rounds", newRound()), 409, "round-exists");
        measures.draftPlan(plan + "-draft");
        refused(coordinator().post("/rounds", newRound().replace(round, round + "-2").replace("\"" + plan + "\"", "\"" + plan
                + "-draft\"")), 409,
                "plan-not-adopted");
        refused(coordinator().post("/rounds", newRound().replace("2025-04-30T17:00:00+09:00", "tomorrow")), 400, "invalid-fields",
                "/dueAt");
    }

    @Test
    void an_unknown_address_or_a_wrong_method() {
        assertThat(coordinator().get("/nothing").status()).isEqualTo(404);
        assertThat(coordinator().send("DELETE", "/rounds/" + round, "").status()).isEqualTo(405);
        assertThat(coordinator().get("/reports?state=FINE").status()).isEqualTo(400);
        assertThat(coordinator().get("/reports?limit=0").problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void what_the_server_itself_cannot_take_apart() {
        refused(coordinator().get("/rounds/a%25b"), 400, "unreadable-request");
        refused(coordinator().get("/reports?limit=5&=nameless"), 400, "unreadable-request");
        refused(mofa().with("Content-Disposition", "Q%;'").post("/attachments", "x"), 400, "invalid-parameter");
        refused(submit("{\"a~b/c\":1}"), 400, "invalid-fields", "/a~0b~1c");
        String parts = "multipart/form-data";
        refused(mofa().with("Content-Type", parts).post("/reports/" + report + "/submissions", SUBMISSION), 415, "unsupported-media-type");
        assertThat(coordinator().with("Content-Type", parts).get("/rounds").status()).isEqualTo(200);
    }

    private void refused(Answer answer, int status, String problem, String... pointers) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        for (String pointer : pointers) {
            assertThat(answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString())).contains(pointer);
        }
        assertThat(events()).as("nothing is stored").isEqualTo(before);
    }
}
