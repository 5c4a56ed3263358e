package dev.shinchoku.intake;

import static dev.shinchoku.intake.ScriptlessBrowser.field;
import static dev.shinchoku.intake.ScriptlessBrowser.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestSignIn;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** The pages for ministries, as a browser without scripts uses them. */
class DeskTest extends IntakeTest {
    @Autowired
    private WebApplicationContext context;

    private ScriptlessBrowser browser;

    @BeforeEach
    void open() {
        browser = new ScriptlessBrowser(context);
    }

    @Test
    void the_desk_says_what_is_owed_first_in_the_language_that_was_chosen() throws Exception {
        openRound();
        submit(SUBMISSION);
        sendBack("内訳を<b>示して</b>ください。");
        assertThat(text(page("/desk?round=" + round, "mofa-officer"))).contains("提出が必要な報告が", "差し戻されました。", "差戻し (再提出が必要)",
                "内訳を&lt;b&gt;示して&lt;/b&gt;ください。", "/desk/reports/" + report).doesNotContain("/desk/reports/" + round + "." + measure
                        + ".cas");
        assertThat(text(page("/desk?round=" + round + "&lang=en", "mofa-officer"))).contains(" returned. ", "Returned (submit again)",
                "lang=\"en\"");
    }

    @Test
    void a_report_is_written_with_what_was_planned_beside_it_and_submitted_once() throws Exception {
        openRound();
        measures.planned(measure, plan, "毎月協議する。");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(text(page(form(), "mofa-officer"))).contains("毎月協議する。",
                "令和6年度 (2024年度) 年次計画"));
        MultiValueMap<String, String> typed = typed();
        MockHttpServletResponse first = send("/submissions", typed, "mofa-officer");
        assertThat(first.getRedirectedUrl()).isEqualTo(form() + "?done=submitted");
        assertThat(send("/submissions", typed, "mofa-officer").getRedirectedUrl()).isEqualTo(form() + "?done=submitted");
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(2);
        assertThat(text(page(form() + "?done=submitted", "mofa-officer"))).contains("提出しました。", "協議を7回行った。", "確認待ち", "内容を直して提出し直す");
        assertThat(coordinator().get("/reports/" + report).json().at("/content/indicators/0/actual").asDouble()).isEqualTo(1234.5);
    }

    @Test
    void the_lead_sees_the_others_parts_below_its_own_and_the_others_what_was_accepted() throws Exception {
        openRound();
        submit(SUBMISSION);
        String leads = "/desk/reports/" + round + "." + measure + ".cas";
        assertThat(text(page(leads, "cas-officer"))).contains("ほかの担当府省庁の報告", "協議を7回行った。", "id=\"part-mofa\"");
        as(TestTokens.officer("cas")).post("/reports/" + round + "." + measure + ".cas/submissions", SUBMISSION.replace("7回", "4回"));
        assertThat(text(page(form(), "mofa-officer"))).contains("id=\"part-cas\"", "表示できる内容はまだありません。").doesNotContain("協議を4回行った。");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_that_was_typed_is_lost() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.set("results", " ");
        typed.set("indicator.actual", "七<script>");
        typed.set("note", "備考\r\n二行目");
        typed.remove("status");
        MockHttpServletResponse refused = send("/submissions", typed, "mofa-officer");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#indicators-0-actual\"", "id=\"indicators-0-actual-error\"", "value=\"七&lt;script&gt;\"",
                "備考\n二行目", "href=\"#status\"", "進捗を選んでください。", "提出されていません。直すところが2か所あります。").doesNotContain("七<script>");
        typed.set("status", "ON_TRACK");
        typed.set("indicator.actual", "7");
        MockHttpServletResponse checked = send("/submissions?lang=en", typed, "mofa-officer");
        assertThat(checked.getStatus()).isEqualTo(422);
        assertThat(text(checked)).contains("id=\"results-error\"", "1 thing has to be mended", "備考\n二行目");
        assertThat(reports("&state=REQUESTED")).hasSize(2);
    }

    @Test
    void rows_come_and_go_without_scripts_and_keep_what_stands_in_the_others() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.add("do", "add-indicator");
        String more = text(send("/form", typed, "mofa-officer"));
        assertThat(more).contains("協議を7回行った。", "id=\"indicators-1-name\"", "１，２３４．５");
        typed.set("do", "remove-indicator:0");
        assertThat(text(send("/form", typed, "mofa-officer"))).contains("協議を7回行った。").doesNotContain("id=\"indicators-0-name\"");
    }

    @Test
    void checks_are_told_while_somebody_types() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.set("status", "COMPLETED");
        typed.set("indicator.target", "2000");
        assertThat(text(send("/draft", typed, "mofa-officer"))).contains("注意 (このまま提出できます)", "達していません");
        typed.set("results", "");
        assertThat(text(send("/draft", typed, "mofa-officer"))).contains("提出までに直すところ", "href=\"#results\"");
        assertThat(reports("&state=REQUESTED")).hasSize(2);
    }

    @Test
    void what_is_typed_is_the_ministrys_draft_until_it_is_submitted() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.set("results", "途中まで");
        typed.add("draftVersion", "0");
        assertThat(text(send("/draft", typed, "mofa-officer"))).contains("下書きを保存しました。", "id=\"draft-version\"", "hx-swap-oob");
        MockHttpServletResponse shared = page(form(), "mofa-endorser");
        assertThat(text(shared)).contains("途中まで", "mofa-officerが", "府省庁内で共有されます。");
        assertThat(text(page(form() + "?edit=true", "coordinator"))).doesNotContain("途中まで");

        typed.set("results", "知らずに書いた");
        assertThat(text(send("/draft", typed, "mofa-endorser"))).contains("mofa-officerが", "この画面の入力はまだ保存されていません。",
                "保存されている下書きと、この画面の入力との違い", "<del><span class=\"unseen\">[削除:</span><span>途中まで</span>");
        typed.set("do", "save-draft");
        MockHttpServletResponse late = send("/form", typed, "mofa-endorser");
        assertThat(text(late)).contains("知らずに書いた", "もう一度「下書きを保存」を押してください。");
        typed.set("draftVersion", idValue(late, "draft-version"));
        MockHttpServletResponse saved = send("/form", typed, "mofa-endorser");
        assertThat(text(saved)).contains("mofa-endorserが");

        typed.set("draftVersion", idValue(saved, "draft-version"));
        assertThat(send("/submissions", typed, "mofa-officer").getStatus()).isEqualTo(302);
        assertThat(mofa().get("/reports/" + report + "/draft").json().get("version").asLong()).isZero();
    }

    @Test
    void whoever_was_overtaken_is_told_by_whom_and_can_submit_all_the_same() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.set("results", "こちらの文章");
        submit(SUBMISSION);
        MockHttpServletResponse late = send("/submissions", typed, "mofa-officer");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("こちらの文章", "報告が更新されました", "mofa-officer");
        typed.set("version", field(late, "version"));
        typed.set("key", field(late, "key"));
        assertThat(send("/submissions", typed, "mofa-officer").getStatus()).isEqualTo(302);
        assertThat(coordinator().get("/reports/" + report).body()).contains("こちらの文章");
    }

    @Test
    void a_returned_report_shows_why_and_takes_answers_to_its_comments() throws Exception {
        openRound();
        submit(SUBMISSION);
        sendBack("内訳を示してください。");
        assertThat(text(page(form(), "mofa-officer"))).contains("内訳を示してください。", "指摘への回答", "回数の根拠は", "協議を7回行った。", "差戻し");
        MultiValueMap<String, String> typed = typed();
        typed.add("answer", "議事録を付けました。");
        assertThat(send("/submissions", typed, "mofa-officer").getStatus()).isEqualTo(302);
        assertThat(coordinator().get("/reports/" + report).json().at("/submitted/answers/0/text").asString()).isEqualTo("議事録を付けました。");
    }

    @Test
    void what_changed_since_the_return_is_marked_in_the_form_and_in_what_is_submitted_again() throws Exception {
        openRound();
        submit(SUBMISSION);
        sendBack("内訳を示してください。");
        assertThat(text(page(form(), "mofa-officer"))).contains("差戻しのあとに変わったところ", "変わったところはありません。");
        MultiValueMap<String, String> typed = typed();
        typed.set("results", "協議を8回行った。");
        typed.add("answer", "議事録を付けました。");
        assertThat(text(send("/draft", typed, "mofa-officer"))).contains("<del><span class=\"unseen\">[削除:</span><span>7</span>",
                "<ins><span class=\"unseen\">[追加:</span><span>8</span>");
        assertThat(send("/submissions", typed, "mofa-officer").getStatus()).isEqualTo(302);
        assertThat(text(page(form() + "?lang=en", "coordinator"))).contains("What changed since it was returned", "回数の根拠は", "議事録を付けました。",
                "<ins><span class=\"unseen\">[added:</span><span>8</span>");
    }

    @Test
    void a_draft_is_discarded_by_whoever_saw_the_last_one() throws Exception {
        openRound();
        MultiValueMap<String, String> typed = typed();
        typed.set("results", "途中まで");
        typed.add("draftVersion", idValue(send("/draft", typed, "mofa-officer"), "draft-version"));
        typed.set("results", "同僚の文章");
        String colleagues = idValue(send("/draft", typed, "mofa-endorser"), "draft-version");
        typed.set("results", "こちらの文章");
        MockHttpServletResponse late = send("/draft/discard", typed, "mofa-officer");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("mofa-endorser", "こちらの文章</textarea>", "<span>同僚</span>");
        assertThat(send("/draft/discard", typed, "coordinator").getStatus()).isEqualTo(403);
        typed.set("draftVersion", colleagues);
        assertThat(send("/draft/discard", typed, "mofa-officer").getRedirectedUrl()).isEqualTo(form() + "?done=discarded");
        assertThat(mofa().get("/reports/" + report + "/draft").json().get("version").asLong()).isZero();
    }

    @Test
    void the_history_tells_every_event_in_plain_language_with_what_proves_it() throws Exception {
        openRound();
        submit(SUBMISSION);
        sendBack("内訳を示してください。");
        submit(SUBMISSION.replace("7回", "8回"));
        String history = text(page(form() + "/history", "mofa-officer"));
        assertThat(history).contains("4件の記録があります。", "システムが、施策 3.1(ア) の進捗報告を外務省に依頼しました。", "mofa-officer (外務省)が報告を提出しました。",
                "coordinatorが報告を差し戻しました。項目への指摘が1件あります。", "<span>8</span>", "(JST)").doesNotContain("progress-", "ON_TRACK", "SUBMITTED<");
        coordinator().get("/reports/" + report + "/events").json().forEach(event -> assertThat(history).contains(event.get("hash")
                .asString()));
        assertThat(text(page(form() + "/history?lang=en", "auditor"))).contains(
                "The system asked for the report on measure 3.1(ア) of Ministry of Foreign Affairs.",
                "mofa-officer (Ministry of Foreign Affairs) submitted the report.",
                "coordinator returned the report with 1 comment on a field.", "href=\"/assets/verify-audit-trail.py\"");
        assertThat(text(page(form() + "/audit-trail", "mofa-officer"))).isEqualTo(mofa().get("/reports/" + report + "/audit-trail").body());
        assertThat(page(form() + "/history", "cas-officer").getStatus()).isEqualTo(404);
        assertThat(page(form() + "/audit-trail", "cas-officer").getStatus()).isEqualTo(404);
    }

    @Test
    void an_endorser_endorses_what_they_saw_and_what_waits_can_be_taken_back() throws Exception {
        openRound();
        Api endorser = as(TestTokens.endorser("mofa"));
        endorser.send("PUT", "/ministries/mofa/rule", "{\"twoStep\":true}");
        try {
            submit(SUBMISSION);
            assertThat(text(page(form(), "mofa-officer"))).contains("承認待ち").doesNotContain("この内容を承認して提出する");
            MockHttpServletResponse shown = page(form(), "mofa-endorser");
            assertThat(text(shown)).contains("この内容を承認して提出する");
            submit(SUBMISSION.replace("7回", "8回"));
            MultiValueMap<String, String> seen = new LinkedMultiValueMap<>();
            seen.add("contentHash", field(shown, "contentHash"));
            seen.add("version", field(shown, "version"));
            assertThat(send("/endorsement", seen, "mofa-endorser").getStatus()).isEqualTo(409);
            MockHttpServletResponse now = page(form(), "mofa-endorser");
            seen.set("contentHash", field(now, "contentHash"));
            seen.set("version", field(now, "version"));
            assertThat(send("/endorsement", seen, "mofa-endorser").getRedirectedUrl()).endsWith("?done=endorsed");
            seen.set("version", field(page(form(), "mofa-officer"), "version"));
            assertThat(send("/withdrawal", seen, "mofa-officer").getRedirectedUrl()).endsWith("?done=withdrawn");
        } finally {
            endorser.send("PUT", "/ministries/mofa/rule", "{\"twoStep\":false}");
        }
    }

    @Test
    void files_are_attached_on_the_form_and_come_back_as_downloads_alone() throws Exception {
        openRound();
        MockHttpServletResponse refused = attach(new MockMultipartFile("file", "a.pdf", "application/pdf", "MZ".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(text(refused)).contains("協議を7回行った。", "id=\"attachments-error\"");
        MockHttpServletResponse taken = attach(new MockMultipartFile("file", "C:\\tmp\\議事録.txt", "text/html", "<b>議事録</b>".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(text(taken)).contains("議事録.txt", "協議を7回行った。");
        String id = field(taken, "file.id");
        await().atMost(Duration.ofSeconds(20)).until(() -> page("/desk/attachments/" + id, "mofa-officer").getStatus() == 200);
        MockHttpServletResponse file = page("/desk/attachments/" + id, "mofa-officer");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(page("/desk/attachments/" + id, "cas-officer").getStatus()).isEqualTo(404);
        MultiValueMap<String, String> typed = typed();
        typed.add("file.id", id);
        typed.add("file.name", "議事録.txt");
        typed.add("file.title", "議事録");
        await().atMost(Duration.ofSeconds(20)).until(() -> send("/submissions", typed, "mofa-officer").getStatus() == 302);
        assertThat(text(page(form(), "mofa-officer"))).contains("/desk/attachments/" + id);
    }

    @Test
    void a_page_is_for_those_whom_it_concerns() throws Exception {
        openRound();
        assertThat(browser.calls.perform(get(form()).accept(MediaType.TEXT_HTML)).andReturn().getResponse().getRedirectedUrl()).endsWith(
                "/sign-in");
        assertThat(page(form(), "cas-officer").getStatus()).isEqualTo(404);
        assertThat(text(page(form(), "auditor"))).contains("まだ提出されていません。").doesNotContain("report-form");
        assertThat(send("/form", typed(), "auditor").getStatus()).isEqualTo(403);
        assertThat(browser.calls.perform(ScriptlessBrowser.as(post(form() + "/submissions"), "mofa-officer").params(typed())).andReturn()
                .getResponse()
                .getStatus())
                .isEqualTo(403);
        assertThat(text(page(form(), "coordinator"))).contains("報告を作成する");
        assertThat(text(page(form() + "?edit=true", "coordinator"))).contains("府省庁に代わって提出する理由");
        assertThat(text(page("/desk", "coordinator"))).contains("/desk?round=" + round);
        assertThat(text(page("/desk?round=" + round + "&state=REQUESTED", "coordinator"))).contains("報告が2件あります。", "内閣官房");
        assertThat(text(page(form(), "mofa-officer"))).contains("href=\"/dashboards/\"", "href=\"/dashboards/measures/" + measure + "\"");
        assertThat(page("/desk", "mofa-officer").getHeader("Content-Security-Policy")).contains("script-src 'self';").doesNotContain(
                "unsafe");
    }

    @Test
    void pages_lead_on_below_the_path_that_a_proxy_puts_before_the_service() throws Exception {
        openRound();
        String below = "/services/intake";
        String desk = text(browser.calls.perform(ScriptlessBrowser.as(get(URI.create(below + "/desk?round=" + round)), "mofa-officer")
                .contextPath(below))
                .andReturn().getResponse());
        assertThat(desk).contains("href=\"" + below + form() + "\"", "action=\"" + below + "/desk\"", "href=\"" + below
                + "/assets/desk.css\"");
        String form = text(browser.calls.perform(ScriptlessBrowser.as(get(URI.create(below + form())), "mofa-officer").contextPath(below))
                .andReturn()
                .getResponse());
        assertThat(form).contains("action=\"" + below + form() + "/submissions\"", "hx-post=\"" + below + form() + "/draft\"");
        assertThat(form).doesNotContain("\"/desk");
    }

    private void sendBack(String reason) {
        assertThat(coordinator().post("/reports/" + report + "/return",
                "{\"reason\":\"%s\",\"comments\":[{\"field\":\"/results\",\"text\":\"回数の根拠は\"}]}".formatted(reason)).status())
                .isEqualTo(200);
    }

    /** What somebody types into the form as it is now. */
    private MultiValueMap<String, String> typed() throws Exception {
        MockHttpServletResponse page = page(form(), "mofa-officer");
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("version", field(page, "version"));
        typed.add("key", field(page, "key"));
        typed.add("status", "ON_TRACK");
        typed.add("results", "協議を7回行った。");
        typed.add("nextPlan", "引き続き協議する。");
        typed.add("indicator.name", "協議");
        typed.add("indicator.unit", "回");
        typed.add("indicator.target", "");
        typed.add("indicator.actual", "１，２３４．５");
        typed.add("indicator.asOf", "");
        typed.add("indicator.targetChange", "");
        typed.add("note", "");
        return typed;
    }

    private String form() {
        return "/desk/reports/" + report;
    }

    private static String idValue(MockHttpServletResponse page, String id) throws Exception {
        Matcher value = Pattern.compile("id=\"%s\"[^>]* value=\"([^\"]*)\"".formatted(id)).matcher(text(page));
        assertThat(value.find()).as(id).isTrue();
        return value.group(1);
    }

    private MockHttpServletResponse attach(MockMultipartFile file) throws Exception {
        return browser.calls.perform(multipart(URI.create(form() + "/files")).file(file).params(typed()).with(csrf()).with(oidcLogin()
                .oidcUser(
                        TestSignIn.user("mofa-officer")))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String deed, MultiValueMap<String, String> fields, String user) throws Exception {
        return browser.send(form() + deed, fields, user);
    }

    private MockHttpServletResponse page(String path, String user) throws Exception {
        return browser.page(path, user);
    }
}
