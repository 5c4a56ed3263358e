package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.DUE;
import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.shinchoku.reporting.known.RoundEvent;
import dev.shinchoku.reporting.testing.Events;
import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class PagesTest extends RunningReporting {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars|_static)/[^\"]+)\"");

    @Autowired
    private WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void the_overview_says_its_message_first_in_the_language_that_was_chosen() throws Exception {
        Story story = told("page");
        assertThat(page("/?round=" + story.round(), "").getContentAsString()).contains("報告2件のうち1件を承認しました。", "期限を過ぎた報告が1件あり、すべて内閣官房です。",
                "令和6年度 (2024年度)");
        assertThat(page("/?round=" + story.round() + "&lang=en", "").getContentAsString()).contains(
                "1 of 2 reports accepted. 1 is late, of Cabinet Secretariat.",
                "FY2024", "lang=\"en\"");
    }

    @Test
    void the_menu_leads_ministries_to_their_desk_and_the_coordinating_office_to_its_reviews() throws Exception {
        assertThat(page("/", "mofa").getContentAsString()).contains("href=\"/services/intake/desk\"").doesNotContain("/review\"");
        assertThat(page("/", "").getContentAsString()).contains("href=\"/services/intake/review\"").doesNotContain("/desk\"");
    }

    @Test
    void endorsement_is_shown_where_a_report_waits_for_it() throws Exception {
        Story story = told("onestep");
        assertThat(page("/?round=" + story.round(), "").getContentAsString()).contains("確認待ち").doesNotContain("承認待ち (府省庁内)");
        happened(List.of(story.awaitingEndorsement("cas", "成果", OPENED.plusSeconds(90))));
        assertThat(page("/?round=" + story.round(), "").getContentAsString()).contains("承認待ち (府省庁内)");
    }

    @Test
    void a_page_of_the_past_says_so_and_leads_back() throws Exception {
        Story story = told("past");
        String page = page("/?round=" + story.round() + "&asOf=2025-04-01T10:00:00%2B09:00", "").getContentAsString();
        assertThat(page).contains("2025年4月1日 10:00 (JST) の時点で分かっていた内容を表示しています。", "href=\"/?round=past-final\"", "報告2件のうち0件を承認しました。");
        assertThat(page).doesNotContain("sse-connect");
        assertThat(page("/?round=" + story.round() + "&asOf=2025-04-01T10:00", "").getContentAsString()).contains(
                "2025年4月1日 10:00 (JST) の時点");
    }

    @Test
    void a_cancelled_round_says_so_and_nothing_of_it_is_late() throws Exception {
        Story story = told("cancelled");
        happened(List.of(story.events().record(new RoundEvent.Cancelled(story.round(), "統合する"), DUE.plusSeconds(5), Events.COORDINATOR)));
        assertThat(page("/?round=" + story.round(), "").getContentAsString()).contains("この照会は取りやめになりました。報告2件のうち1件は承認済みです。", "取りやめ (")
                .doesNotContain("期限を過ぎた報告が");
        assertThat(page("/ministries/cas?round=" + story.round(), "").getContentAsString()).contains("提出が必要な報告はありません。");
        assertThat(page("/measures?round=" + story.round() + "&state=LATE", "").getContentAsString()).contains("条件に合う施策はありません。");
    }

    @Test
    void a_ministry_sees_its_own_due_date() throws Exception {
        Story story = told("owndue");
        happened(List.of(story.events().record(new RoundEvent.DueDateChanged(story.round(), Instant.parse("2099-05-09T08:00:00Z"), Optional
                .of("cas")), DUE.minusSeconds(5), Events.COORDINATOR)));
        assertThat(page("/ministries/cas?round=" + story.round(), "").getContentAsString()).contains("提出が必要な報告が1件あります。期限は 2099年5月9日 17:00");
        assertThat(page("/?round=" + story.round(), "").getContentAsString()).doesNotContain("期限を過ぎた報告が");
    }

    @Test
    void another_ministrys_page_shows_accepted_content_alone() throws Exception {
        Story story = told("hidden");
        happened(List.of(story.submitted("cas", "ひみつの成果", OPENED.plusSeconds(90)), story.returned("cas", "ひみつの理由", OPENED.plusSeconds(
                95))));
        for (String path : List.of("/measures/" + story.measure(), "/ministries/cas?round=" + story.round(), "/?round=" + story.round(),
                "/measures?round=" + story.round(), "/annual-reports/" + story.plan())) {
            assertThat(page(path, "mofa").getStatus()).as(path).isEqualTo(200);
            assertThat(page(path, "mofa").getContentAsString()).as(path).doesNotContain("ひみつ");
            assertThat(page(path, "").getStatus()).as(path).isEqualTo(200);
        }
        assertThat(page("/ministries/cas?round=" + story.round(), "cas").getContentAsString()).contains("ひみつの理由");
        assertThat(page("/measures/" + story.measure(), "").getContentAsString()).contains("ひみつの理由");
    }

    @Test
    void the_changes_between_two_submissions_are_marked() throws Exception {
        Story story = new Story("diff");
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を3回行った。", OPENED.plusSeconds(60)), story.returned("mofa", "内訳を", OPENED.plusSeconds(
                70)), story
                        .submitted("mofa", "協議を7回行った。", OPENED.plusSeconds(80))));
        assertThat(page("/measures/" + story.measure(), "").getContentAsString()).contains(
                "<del><span class=\"unseen\">[削除:</span><span>3</span><span class=\"unseen\">]</span></del><ins><span class=\"unseen\">[追加:</span><span>7</span><span class=\"unseen\">]</span></ins>");
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_sign_in_and_sees_nothing_else() throws Exception {
        for (String path : List.of("/", "/measures", "/annual-reports", "/ministries/mofa", "/annual-reports/x.csv",
                "/overview/now?round=x")) {
            MockHttpServletResponse answer = browser.perform(get(path).accept(MediaType.TEXT_HTML)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as(path).endsWith("/sign-in");
        }
        assertThat(browser.perform(get("/sign-in")).andReturn().getResponse().getContentAsString()).contains(
                "/oauth2/authorization/sign-in");
    }

    @Test
    void a_sign_in_that_is_down_is_told_by_a_page() {
        assertThat(Api.at(base()).with("Accept", "text/html").get("/oauth2/authorization/sign-in").body()).contains("サインインのサーバーに接続できません",
                "参照番号");
    }

    @Test
    void what_goes_wrong_is_told_by_a_page() throws Exception {
        assertThat(page("/measures/nothing-like-it", "")).satisfies(answer -> told(answer, 404, "ページが見つかりません"));
        assertThat(page("/nothing-like-it", "")).satisfies(answer -> told(answer, 404, "ページが見つかりません"));
        assertThat(page("/?asOf=yesterday", "")).satisfies(answer -> told(answer, 400, "指定が正しくありません"));
    }

    @Test
    void signing_out_takes_a_token_that_only_our_own_form_has() throws Exception {
        assertThat(browser.perform(post("/sign-out").with(oidcLogin())).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(browser.perform(post("/sign-out").with(oidcLogin().oidcUser(TestSignIn.user(Optional.empty()))).with(csrf())).andReturn()
                .getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void scripts_come_from_here_alone_and_are_all_there() throws Exception {
        MockHttpServletResponse page = page("/", "");
        assertThat(page.getHeader("Content-Security-Policy")).contains("script-src 'self';", "default-src 'none'").doesNotContain("unsafe");
        List<String> assets = ASSET.matcher(page.getContentAsString()).results().map(match -> match.group(1)).toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(6);
        for (String asset : assets) {
            assertThat(browser.perform(get(asset)).andReturn().getResponse().getStatus()).as(asset).isEqualTo(200);
        }
        assertThat(page.getContentAsString()).doesNotContain("https://", "<script>", "style=\"");
    }

    private static void told(MockHttpServletResponse answer, int status, String words) throws java.io.UnsupportedEncodingException {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words, "参照番号");
    }

    /** @param ministry whose officer looks; empty for the coordinator */
    private MockHttpServletResponse page(String path, String ministry) throws Exception {
        MockHttpServletResponse answer = browser.perform(get(java.net.URI.create(path)).accept(MediaType.TEXT_HTML).with(oidcLogin()
                .oidcUser(TestSignIn
                        .user(Optional.of(ministry).filter(code -> !code.isEmpty()))))).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private Story told(String name) {
        Story story = new Story(name);
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60)), story.accepted("mofa", OPENED.plusSeconds(86_400))));
        return story;
    }
}
