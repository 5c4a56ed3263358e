package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to a report beyond submitting, returning and accepting, over HTTP. */
class ReportsLifeTest extends IntakeTest {
    @Test
    void with_the_two_step_rule_an_endorser_stands_before_the_office() {
        openRound();
        twoStep(true);
        try {
            Answer submitted = submit(SUBMISSION);
            assertThat(submitted.json().get("state").asString()).isEqualTo("PENDING_ENDORSEMENT");
            String hash = hashOf(submitted);
            assertThat(decide(coordinator(), "acceptance", hash).problem()).isEqualTo("nothing-to-review");
            assertThat(decide(mofa(), "endorsement", hash).status()).isEqualTo(403);
            assertThat(decide(endorser("cas"), "endorsement", hash).status()).isEqualTo(404);
            assertThat(decide(endorser("mofa"), "endorsement", "0".repeat(64)).problem()).isEqualTo("content-changed");
            assertThat(decide(endorser("mofa"), "endorsement", hash).json().get("state").asString()).isEqualTo("SUBMITTED");
            assertThat(decide(coordinator(), "acceptance", hash).json().get("state").asString()).isEqualTo("ACCEPTED");
        } finally {
            twoStep(false);
        }
        assertThat(submit(SUBMISSION).json().get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_withdrawn_correction_leaves_the_accepted_content() {
        openRound();
        String accepted = hashOf(submit(SUBMISSION));
        decide(coordinator(), "acceptance", accepted);
        submit(SUBMISSION.replace("7回", "8回"));
        assertThat(listed().at("/before/state").asString()).isEqualTo("ACCEPTED");

        Answer withdrawn = mofa().post("/reports/" + report + "/withdrawal", "{\"reason\":\"誤り\"}");

        assertThat(withdrawn.json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(read(mofa()).get("contentHash").asString()).isEqualTo(accepted);
        assertThat(listed().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(mofa().post("/reports/" + report + "/withdrawal", "{}").problem()).isEqualTo("nothing-to-withdraw");
    }

    @Test
    void everybody_is_told_what_they_may_do_now() {
        openRound();
        assertThat(actions(mofa())).containsExactly("SUBMIT");
        assertThat(actions(coordinator())).containsExactly("SUBMIT");
        submit(SUBMISSION);
        assertThat(actions(mofa())).containsExactly("SUBMIT", "WITHDRAW");
        assertThat(actions(coordinator())).containsExactly("SUBMIT", "RETURN", "ACCEPT");
        assertThat(actions(as(TestTokens.auditor()))).isEmpty();
        coordinator().post("/rounds/" + round + "/closure", "");
        assertThat(actions(mofa())).isEmpty();
        assertThat(actions(coordinator())).containsExactly("REOPEN");
    }

    @Test
    void a_report_of_a_closed_round_takes_changes_again_until_its_time_is_over() {
        openRound();
        coordinator().post("/rounds/" + round + "/closure", "");
        assertThat(submit(SUBMISSION).problem()).isEqualTo("round-closed");
        assertThat(reopen(Instant.now().minusSeconds(60)).problem()).isEqualTo("reopening-over");
        assertThat(mofa().post("/reports/" + report + "/reopening", reopening(Instant.now().plusSeconds(60))).status()).isEqualTo(403);
        assertThat(reopen(Instant.now().plusSeconds(60)).status()).isEqualTo(204);
        assertThat(submit(SUBMISSION).status()).isEqualTo(201);
        assertThat(mofa().post("/reports/" + round + "." + measure + ".cas/submissions", SUBMISSION).status()).isEqualTo(404);
    }

    @Test
    void the_office_submits_for_a_ministry_and_the_record_says_so() {
        openRound();
        assertThat(coordinator().post("/reports/" + report + "/submissions", SUBMISSION).body()).contains("onBehalfReason");
        Answer submitted = coordinator().post("/reports/" + report + "/submissions", with("\"onBehalfReason\":\"電話で聴取\""));
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(read(mofa()).at("/submitted/onBehalfReason").asString()).isEqualTo("電話で聴取");
        assertThat(mofa().get("/reports/" + report + "/events").json().valueStream().toList().getLast().at("/actor/onBehalfOf").asString())
                .isEqualTo("mofa");
    }

    @Test
    void a_resubmission_shows_what_answers_which_comment() {
        openRound();
        submit(SUBMISSION);
        coordinator().post("/reports/" + report + "/return",
                "{\"reason\":\"根拠が必要です\",\"comments\":[{\"field\":\"/results\",\"text\":\"内訳を\"}]}");
        assertThat(submit(with("\"answers\":[{\"comment\":1,\"text\":\"?\"}]")).problem()).isEqualTo("answers-no-comment");
        assertThat(submit(with("\"answers\":[{\"comment\":0,\"text\":\"追記しました\"}]")).status()).isEqualTo(201);
        assertThat(read(coordinator()).at("/submitted/answers/0/text").asString()).isEqualTo("追記しました");
        assertThat(read(coordinator()).at("/returned/comments/0/text").asString()).isEqualTo("内訳を");
    }

    @Test
    void errors_block_warnings_are_recorded_and_both_can_be_asked_for_beforehand() {
        openRound();
        String wrong = SUBMISSION.replace("\"actual\":7", "\"actual\":7,\"asOf\":\"2030-01-01\"");
        Answer refused = mofa().with("Accept-Language", "ja").post("/reports/" + report + "/submissions", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("checks-failed");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/indicators/0/asOf");
        assertThat(mofa().with("Accept-Language", "en").post("/reports/" + report + "/submissions", wrong).json().at("/errors/0/detail")
                .asString()).matches("\\p{ASCII}+");

        String warned = SUBMISSION.replace("ON_TRACK", "COMPLETED").replace(",\"note\":\"速報値\"", "");
        Answer checked = mofa().with("Accept-Language", "en").post("/reports/" + report + "/checks", warned);
        assertThat(checked.json().at("/findings/0/code").asString()).isEqualTo("completed-under-target");
        assertThat(reports("&state=REQUESTED")).hasSize(2);
        assertThat(submit(warned).status()).isEqualTo(201);
        assertThat(read(mofa()).at("/submitted/warnings/0/code").asString()).isEqualTo("completed-under-target");
    }

    @Test
    void the_lead_sees_all_parts_of_a_joint_measure_and_the_others_what_was_accepted() {
        openRound();
        submit(SUBMISSION);
        Api cas = as(TestTokens.officer("cas"));
        String leads = "/reports/" + round + "." + measure + ".cas";
        assertThat(cas.get(leads + "/parts").json().valueStream().filter(part -> part.has("content")).map(part -> part.get("ministry")
                .asString())).containsExactly("mofa");
        cas.post(leads + "/submissions", with("\"joint\":{\"results\":\"共同で開催した。\",\"nextPlan\":\"続ける。\"}"));
        assertThat(mofa().get("/reports/" + report + "/parts").json().valueStream().filter(part -> part.has("content")).map(part -> part
                .get(
                        "ministry").asString())).containsExactly("mofa");
        assertThat(submit(with("\"joint\":{\"results\":\"x\",\"nextPlan\":\"\"}")).problem()).isEqualTo("checks-failed");
    }

    private void twoStep(boolean on) {
        assertThat(endorser("mofa").send("PUT", "/ministries/mofa/rule", "{\"twoStep\":%s}".formatted(on)).status()).isEqualTo(200);
    }

    private Api endorser(String ministry) {
        return as(TestTokens.endorser(ministry));
    }

    private Answer decide(Api who, String deed, String hash) {
        return who.post("/reports/" + report + "/" + deed, "{\"contentHash\":\"%s\"}".formatted(hash));
    }

    private Answer reopen(Instant until) {
        return coordinator().post("/reports/" + report + "/reopening", reopening(until));
    }

    private static String reopening(Instant until) {
        return "{\"until\":\"%s\",\"reason\":\"実績の確定が遅れた\"}".formatted(until);
    }

    private static String with(String field) {
        return SUBMISSION.replace("\"note\":\"速報値\"", "\"note\":\"速報値\"," + field);
    }

    private static String hashOf(Answer answer) {
        return answer.json().get("contentHash").asString();
    }

    private JsonNode read(Api who) {
        return who.get("/reports/" + report).json();
    }

    private JsonNode listed() {
        return reports("&ministry=mofa").get(0);
    }

    private List<String> actions(Api who) {
        return read(who).get("actions").valueStream().map(JsonNode::asString).toList();
    }
}
