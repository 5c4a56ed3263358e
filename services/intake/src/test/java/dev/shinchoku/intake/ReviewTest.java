package dev.shinchoku.intake;

import static dev.shinchoku.intake.ScriptlessBrowser.field;
import static dev.shinchoku.intake.ScriptlessBrowser.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** The coordinating office's pages, as a browser without scripts uses them. */
class ReviewTest extends IntakeTest {
    private static final Pattern CHOSEN = Pattern.compile("name=\"chosen\" value=\"([^\"]*)\"");

    @Autowired
    private WebApplicationContext context;

    private ScriptlessBrowser browser;
    private String cas;

    @BeforeEach
    void open() {
        browser = new ScriptlessBrowser(context);
        openRound();
        cas = round + "." + measure + ".cas";
        submit(SUBMISSION);
    }

    @Test
    void the_queue_says_what_awaits_review_and_leads_from_one_report_to_the_next() throws Exception {
        as(TestTokens.officer("cas")).post("/reports/" + cas + "/submissions", SUBMISSION);
        assertThat(text(page("/review?round=" + round))).contains("件が審査待ちです。", address(report), address(cas), "先頭から審査する (2件)");
        assertThat(text(page("/review?lang=en&round=" + round))).contains("await review; ", "Review from the first on (2)");
        assertThat(text(page("/review?round=" + round + "&ministry=mofa"))).contains(address(report)).doesNotContain(address(cas));

        MockHttpServletResponse first = page(address(cas) + "?round=" + round);
        assertThat(text(first)).contains("2件中1件目", "href=\"" + address(report) + "?round=" + round + "\"");
        MockHttpServletResponse accepted = decide(first, address(cas) + "/acceptance", "");
        assertThat(accepted.getRedirectedUrl()).startsWith(address(report) + "?round=" + round).contains("done=accepted");
        assertThat(text(page(accepted.getRedirectedUrl()))).contains("承認しました。", "1件中1件目");
        assertThat(reports("&state=ACCEPTED")).hasSize(1);
    }

    @Test
    void a_return_needs_a_reason_and_what_answers_it_is_shown_with_what_changed() throws Exception {
        MockHttpServletResponse shown = page(address(report));
        MockHttpServletResponse refused = decide(shown, address(report) + "/return", " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("差戻しの理由を入力してください。", "内訳は<".replace("<", "&lt;"));
        assertThat(decide(shown, address(report) + "/return", "根拠を示してください。").getStatus()).isEqualTo(302);
        assertThat(coordinator().get("/reports/" + report).body()).contains("根拠を示してください。", "内訳は<");

        submit(SUBMISSION.replace("7回", "9回").replace("\"note\"", "\"answers\":[{\"comment\":0,\"text\":\"加えました。\"}],\"note\""));

        assertThat(text(page(address(report)))).contains("<del>", "<span>7</span>", "<span>9</span>", "[削除:", "[追加:",
                "前回の差戻しの理由", "加えました。", "差し戻した内容と比べる", "変更あり");
    }

    @Test
    void what_changed_since_it_was_looked_at_is_decided_by_nobody() throws Exception {
        MockHttpServletResponse shown = page(address(report));
        submit(SUBMISSION.replace("7回", "8回"));
        MockHttpServletResponse late = decide(shown, address(report) + "/acceptance", "");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("この画面を開いたあとに報告が変わりました。");
        MockHttpServletResponse returned = decide(shown, address(report) + "/return", "根拠を示してください。");
        assertThat(returned.getStatus()).isEqualTo(409);
        assertThat(text(returned)).contains("根拠を示してください。");
        assertThat(reports("&state=SUBMITTED")).hasSize(1);
    }

    @Test
    void many_are_named_again_before_they_are_decided_and_each_tells_what_came_of_it() throws Exception {
        as(TestTokens.officer("cas")).post("/reports/" + cas + "/submissions", SUBMISSION);
        MultiValueMap<String, String> chosen = new LinkedMultiValueMap<>();
        CHOSEN.matcher(text(page("/review?round=" + round))).results().forEach(box -> chosen.add("chosen", box.group(1)));
        assertThat(text(browser.send("/review/selected", chosen, "coordinator"))).contains("2件を選んでいます。", "内閣官房", "外務省");
        submit(SUBMISSION.replace("7回", "8回"));
        assertThat(text(browser.send("/review/selected", chosen, "coordinator"))).contains("1件を選んでいます。", "1件あるため");

        chosen.set("do", "return");
        assertThat(browser.send("/review/decisions", chosen, "coordinator").getStatus()).isEqualTo(422);
        chosen.set("reason", "根拠を示してください。");
        assertThat(text(browser.send("/review/decisions", chosen, "coordinator"))).contains("2件のうち1件を処理しました。", "差し戻しました。",
                "内容が変わりました。");
        assertThat(reports("&state=RETURNED")).hasSize(1);
        chosen.set("do", "accept");
        assertThat(text(browser.send("/review/decisions", chosen, "coordinator"))).contains("2件のうち0件を処理しました。");
    }

    @Test
    void one_click_reminds_a_ministry_that_is_late_and_a_second_one_says_so() throws Exception {
        MultiValueMap<String, String> owing = new LinkedMultiValueMap<>();
        owing.add("owing", round + " cas");
        assertThat(text(page("/review/late"))).contains("期限を過ぎた報告が", "value=\"" + round + " cas\"", "内閣官房").doesNotContain("value=\""
                + round
                + " mofa\"");
        assertThat(text(browser.send("/review/late", owing, "coordinator"))).contains("督促を記録しました。", "メールの届く人はいません。");
        assertThat(text(browser.send("/review/late", owing, "coordinator"))).contains("今日はすでに督促しています。");
        assertThat(browser.send("/review/late", owing, "auditor").getStatus()).isEqualTo(403);
        assertThat(text(browser.page("/review/late?lang=en", "auditor"))).contains("late, of ").doesNotContain("id=\"remind-all\"");
    }

    @Test
    void whoever_may_not_decide_sees_no_button_and_is_refused() throws Exception {
        assertThat(browser.page("/review", "mofa-officer").getStatus()).isEqualTo(403);
        assertThat(text(browser.page(address(report), "auditor"))).contains("協議を7回行った。").doesNotContain("id=\"accept\"");
        MockHttpServletResponse refused = decide(page(address(report)), address(report) + "/acceptance", "", "auditor");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("承認できるのは");
    }

    private MockHttpServletResponse decide(MockHttpServletResponse shown, String path, String reason) throws Exception {
        return decide(shown, path, reason, "coordinator");
    }

    private MockHttpServletResponse decide(MockHttpServletResponse shown, String path, String reason, String user) throws Exception {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("round", round);
        form.add("contentHash", field(shown, "contentHash"));
        form.add("version", field(shown, "version"));
        form.add("reason", reason);
        form.add("comment./results", "内訳は<");
        return browser.send(path, form, user);
    }

    private MockHttpServletResponse page(String path) throws Exception {
        return browser.page(path, "coordinator");
    }

    private static String address(String reportId) {
        return "/review/reports/" + reportId;
    }
}
