package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DraftsTest extends IntakeTest {
    @Test
    void a_half_filled_draft_is_shared_in_the_ministry_and_with_nobody_else() {
        openRound();
        assertThat(draft(mofa()).at("/startsFrom").asString()).isEqualTo("NOTHING");
        Answer saved = save(mofa(), "", "{\"results\":\"協議を\",\"indicators\":[{\"name\":\"協議\"}]}");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers()).containsEntry("etag", "\"1\"");

        JsonNode read = draft(as(TestTokens.endorser("mofa")));
        assertThat(read.get("content")).isEqualTo(saved.json().get("content"));
        assertThat(read.get("savedBy").asString()).isEqualTo("mofa-officer");
        assertThat(read.has("startsFrom")).isFalse();
        assertThat(as(TestTokens.officer("cas")).get(path()).status()).isEqualTo(404);
        assertThat(coordinator().get(path()).status()).isEqualTo(403);
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(1);
    }

    @Test
    void whoever_has_not_seen_the_latest_is_told_who_saved_what_and_can_put_both_together() {
        openRound();
        save(mofa(), "", text("一"));
        assertThat(save(mofa(), "\"1\"", text("二")).headers()).containsEntry("etag", "\"2\"");

        Answer stale = save(as(TestTokens.endorser("mofa")), "\"1\"", text("三"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("draft-changed");
        assertThat(stale.json().get("detail").asString()).contains("mofa-officer saved version 2");
        assertThat(stale.json().at("/draft/content/results").asString()).isEqualTo("二");
        assertThat(stale.headers()).containsEntry("etag", "\"2\"");
        for (String unseen : List.of("", "*")) {
            Answer missing = save(mofa(), unseen, text("四"));
            assertThat(missing.status()).isEqualTo(428);
            assertThat(missing.json().at("/draft/version").asLong()).isEqualTo(2);
        }
        assertThat(draft(mofa()).at("/content/results").asString()).isEqualTo("二");
        assertThat(save(as(TestTokens.endorser("mofa")), "\"2\"", text("二三")).status()).isEqualTo(200);
    }

    @Test
    void the_same_save_again_is_answered_like_the_first() {
        openRound();
        Answer first = save(mofa(), "", text("一"));
        assertThat(save(mofa(), "", text("一")).body()).isEqualTo(first.body());
        Answer second = save(mofa(), "\"1\"", text("二"));
        assertThat(save(mofa(), "\"1\"", text("二")).body()).isEqualTo(second.body());
    }

    @Test
    void what_was_discarded_cannot_be_written_over_by_who_still_holds_it() {
        openRound();
        save(mofa(), "", text("一"));
        assertThat(discard("").status()).isEqualTo(428);
        assertThat(discard("\"7\"").status()).isEqualTo(412);
        assertThat(discard("\"1\"").status()).isEqualTo(204);
        assertThat(discard("\"1\"").status()).isEqualTo(204);
        assertThat(draft(mofa()).get("version").asLong()).isZero();

        Answer late = save(mofa(), "\"1\"", text("古い"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("detail").asString()).contains("no draft any more");
        assertThat(save(mofa(), "\"0\"", text("新しい")).headers()).containsEntry("etag", "\"2\"");
        assertThat(save(mofa(), "\"1\"", text("古い")).status()).isEqualTo(412);
    }

    @Test
    void a_draft_starts_from_what_was_submitted_and_tells_when_the_report_went_on() {
        openRound();
        submit(SUBMISSION);
        JsonNode start = draft(mofa());
        assertThat(start.get("startsFrom").asString()).isEqualTo("SUBMISSION");
        assertThat(start.at("/content/indicators/0/target").asDouble()).isEqualTo(10);
        assertThat(start.get("basedOn").asLong()).isEqualTo(2);
        save(mofa(), "\"0\"", 2, text("協議を8回行った。"));
        assertThat(draft(mofa()).get("outdated").asBoolean()).isFalse();

        coordinator().post("/reports/" + report + "/return", "{\"reason\":\"根拠が必要です\"}");

        assertThat(draft(mofa()).get("outdated").asBoolean()).isTrue();
        assertThat(save(mofa(), "\"1\"", 3, text("協議を8回行った。")).json().get("outdated").asBoolean()).isFalse();
        assertThat(save(mofa(), "\"2\"", 9, text("?")).json().at("/errors/0/pointer").asString()).isEqualTo("/basedOn");
    }

    @Test
    void a_submission_takes_its_draft_along_unless_somebody_went_on_writing() {
        openRound();
        save(mofa(), "", text("一"));
        save(mofa(), "\"1\"", text("二"));
        assertThat(submit(SUBMISSION.replace("{\"status\"", "{\"draftVersion\":1,\"status\"")).status()).isEqualTo(201);
        assertThat(draft(mofa()).at("/content/results").asString()).isEqualTo("二");
        assertThat(draft(mofa()).get("outdated").asBoolean()).isTrue();

        String last = SUBMISSION.replace("{\"status\"", "{\"draftVersion\":2,\"status\"");
        Answer submitted = mofa().with("Idempotency-Key", report).post("/reports/" + report + "/submissions", last);
        assertThat(draft(mofa()).get("version").asLong()).isZero();
        assertThat(mofa().with("Idempotency-Key", report).post("/reports/" + report + "/submissions", last).body()).isEqualTo(submitted
                .body());
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(3);
    }

    @Test
    void a_refused_submission_leaves_the_draft() {
        openRound();
        save(mofa(), "", text("一"));
        assertThat(submit("{\"draftVersion\":1,\"status\":\"ON_TRACK\"}").status()).isEqualTo(400);
        coordinator().post("/rounds/" + round + "/closure", "");
        assertThat(submit(SUBMISSION.replace("{\"status\"", "{\"draftVersion\":1,\"status\"")).problem()).isEqualTo("round-closed");
        assertThat(draft(mofa()).get("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_text_is_not_lost() {
        openRound();
        submit(SUBMISSION);
        mofa().post("/reports/" + report + "/withdrawal", "{}");

        assertThat(draft(mofa()).get("startsFrom").asString()).isEqualTo("SUBMISSION");
        assertThat(draft(mofa()).at("/content/results").asString()).isEqualTo("協議を7回行った。");
    }

    @Test
    void a_later_round_starts_from_the_former_rounds_text() {
        openRound();
        submit(SUBMISSION);
        String later = plan + "-later";
        assertThat(coordinator().post("/rounds", newRound().replace(round, later)).status()).isEqualTo(201);
        String asked = "/reports/" + later + "." + measure + ".mofa/draft";
        await().until(() -> mofa().get(asked).status() == 200);

        assertThat(mofa().get(asked).json().get("startsFrom").asString()).isEqualTo("FORMER_ROUND");
        assertThat(mofa().get(asked).json().at("/content/results").asString()).isEqualTo("協議を7回行った。");
    }

    @Test
    void sizes_types_and_unknown_fields_are_told_and_nothing_is_stored() {
        openRound();
        assertThat(save(mofa(), "", "{\"result\":\"x\"}").json().at("/errors/0/pointer").asString()).isEqualTo("/content/result");
        assertThat(save(mofa(), "", "{\"results\":[7]}").json().at("/errors/0/pointer").asString()).isEqualTo("/content/results");
        assertThat(save(mofa(), "", "{\"status\":\"GOOD\"}").json().at("/errors/0/pointer").asString()).isEqualTo("/content/status");
        assertThat(save(mofa(), "", text("x".repeat(20_001))).json().at("/errors/0/pointer").asString()).isEqualTo("/content/results");
        assertThat(save(mofa(), "", "{\"joint\":{\"results\":\"%s\"}}".formatted("x".repeat(20_001))).json().at("/errors/0/pointer")
                .asString()).isEqualTo("/content/joint/results");
        assertThat(save(mofa(), "", "{\"indicators\":[null]}").status()).isEqualTo(400);
        assertThat(save(mofa(), "", text("\\ud800")).status()).isEqualTo(400);
        String large = "{\"title\":\"x\",\"url\":\"%s\"}".formatted("あ".repeat(2_000));
        Answer tooLarge = save(mofa(), "", "{\"evidence\":[%s]}".formatted(String.join(",", java.util.Collections.nCopies(50, large))));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(mofa().get("/reports/" + round + ".another.mofa/draft").status()).isEqualTo(404);
        assertThat(draft(mofa()).get("version").asLong()).isZero();
    }

    /** Each officer puts their line to what stands there, reading again as often as they are told to. */
    @Test
    @Tag("faults")
    void fifty_officers_at_once_lose_nothing_and_each_conflict_is_explained() throws Exception {
        openRound();
        List<Callable<Integer>> officers = IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> write("<" + i + ">")).toList();

        int conflicts = 0;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var officer : callers.invokeAll(officers)) {
                conflicts += officer.get();
            }
        }

        JsonNode draft = draft(mofa());
        assertThat(draft.get("version").asLong()).isEqualTo(50);
        assertThat(conflicts).isPositive();
        IntStream.range(0, 50).forEach(i -> assertThat(draft.at("/content/results").asString()).containsOnlyOnce("<" + i + ">"));
    }

    /** @return how often somebody else was faster */
    private int write(String line) {
        Answer seen = mofa().get(path());
        for (int conflicts = 0;; conflicts++) {
            JsonNode draft = conflicts == 0 ? seen.json() : seen.json().get("draft");
            Answer saved = save(mofa(), seen.headers().get("etag"), text(draft.at("/content/results").asString("") + line));
            if (saved.status() == 200) {
                return conflicts;
            }
            assertThat(saved.problem()).isEqualTo("draft-changed");
            assertThat(saved.json().get("detail").asString()).contains("mofa-officer saved version");
            seen = saved;
        }
    }

    private static String text(String results) {
        return "{\"results\":\"%s\"}".formatted(results);
    }

    private Answer save(Api who, String ifMatch, String content) {
        return save(who, ifMatch, 1, content);
    }

    private Answer save(Api who, String ifMatch, long basedOn, String content) {
        Api api = ifMatch.isEmpty() ? who : who.with("If-Match", ifMatch);
        return api.send("PUT", path(), "{\"basedOn\":%d,\"content\":%s}".formatted(basedOn, content));
    }

    private Answer discard(String ifMatch) {
        return (ifMatch.isEmpty() ? mofa() : mofa().with("If-Match", ifMatch)).send("DELETE", path(), "");
    }

    private JsonNode draft(Api who) {
        Answer answer = who.get(path());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private String path() {
        return "/reports/" + report + "/draft";
    }
}
