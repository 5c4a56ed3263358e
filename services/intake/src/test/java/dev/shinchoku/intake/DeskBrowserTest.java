package dev.shinchoku.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.shinchoku.service.testing.Chromium;
import dev.shinchoku.service.testing.Looks;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for ministries and for the coordinating office in a real browser. */
class DeskBrowserTest extends IntakeTest {
    private static final int MORE_THAN_ANY_PAGE_HAS = 200;
    private static Chromium chromium;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext session;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
        browser = chromium.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
        chromium.close();
    }

    @BeforeEach
    void start() {
        session = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = session.newPage();
        page.onConsoleMessage(message -> complaints.addAll(message.type().equals("error") ? List.of(message.text()) : List.of()));
        page.onPageError(complaints::add);
        openRound();
        measures.outline(plan, "3.1", "経済社会の活力の向上及び持続的発展");
        measures.planned(measure, plan, "関係府省庁と毎月協議し、年度内に10回の協議を行う。");
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void a_whole_report_is_done_by_keyboard_alone() {
        signIn("mofa-officer");
        page.navigate(base() + "/desk?round=" + round);
        press("Enter", page.locator("a[href$='" + report + "']"));
        assertThat(page.locator("h1")).containsText("3.1(ア)");
        press("Space", page.locator("#status"));
        page.keyboard().press("ArrowRight");
        type(page.locator("#results"), "協議を8回行った。");
        assertThat(page.locator("#results-count")).containsText("9 / ");
        press("Enter", page.locator("button[value='add-indicator']"));
        assertThat(page.locator("#indicators-0-name")).isFocused();
        page.keyboard().type("協議の回数");
        type(page.locator("#indicators-0-unit"), "回");
        type(page.locator("#indicators-0-target"), "１０");
        type(page.locator("#indicators-0-actual"), "八");
        assertThat(page.locator("#checks")).containsText("数値で記入してください");
        press("Enter", page.locator(".submit button"));
        assertThat(page.locator("#summary")).isFocused();
        press("Enter", page.locator("#summary a"));
        assertThat(page.locator("#indicators-0-actual")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type("8");
        assertThat(page.locator("#results")).hasValue("協議を8回行った。");
        press("Enter", page.locator(".submit button"));
        assertThat(page.locator("#done")).hasText("提出しました。");
        assertThat(coordinator().get("/reports/" + report).json().at("/content/indicators/0/actual").asDouble()).isEqualTo(8);
        assertThat(complaints).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
    }

    @Test
    void a_whole_review_is_done_by_keyboard_alone() {
        submit(SUBMISSION);
        String cas = round + "." + measure + ".cas";
        as(TestTokens.officer("cas")).post("/reports/" + cas + "/submissions", SUBMISSION);
        signIn("coordinator");
        page.navigate(base() + "/review?round=" + round);
        press("Enter", page.locator("#start"));
        assertThat(page.locator(".along")).containsText("2件中1件目");
        page.keyboard().press("n");
        assertThat(page.locator(".along")).containsText("2件中2件目");
        page.keyboard().press("r");
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type("根拠 an n を示してください。");
        press("Enter", page.locator(".comments summary"));
        type(page.locator("#comment-results"), "内訳は");
        press("Enter", page.locator("#send-back"));
        assertThat(page.locator("#done")).containsText("差し戻しました。");
        page.keyboard().press("a");
        assertThat(page.locator("#accept")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#done")).containsText("承認しました。");
        assertThat(coordinator().get("/reports/" + report).body()).contains("RETURNED", "根拠 an n を示してください。", "内訳は");
        assertThat(coordinator().get("/reports/" + cas).json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(complaints).isEmpty();
    }

    @Test
    void single_keys_do_nothing_where_they_are_switched_off() {
        submit(SUBMISSION);
        signIn("coordinator");
        page.navigate(base() + "/review/reports/" + report);
        press("Space", page.locator("#keys"));
        page.keyboard().press("r");
        assertThat(page.locator("#reason")).isHidden();
        page.reload();
        assertThat(page.locator("#keys")).not().isChecked();
    }

    @Test
    void what_was_typed_is_there_again_after_the_page_was_left() {
        signIn("mofa-officer");
        page.navigate(base() + form());
        page.locator("#results").fill("途中まで書いた。");
        assertThat(page.locator("#checks .saved")).containsText("下書きを保存しました。");
        page.locator("button[value='add-indicator']").click();
        page.locator("#indicators-0-name").fill("協議の回数");
        page.locator("#indicators-0-actual").fill("八");
        assertThat(page.locator("#checks")).containsText("数値で記入してください");
        page.navigate(base() + "/desk");
        page.navigate(base() + form());
        assertThat(page.locator("#results")).hasValue("途中まで書いた。");
        assertThat(page.locator("#indicators-0-actual")).hasValue("");
        page.locator("#restore-typed").click();
        assertThat(page.locator("#indicators-0-actual")).hasValue("八");
    }

    @Test
    void whoever_was_overtaken_by_a_colleague_chooses_whose_text_stays() {
        signIn("mofa-officer");
        page.navigate(base() + form());
        mofa().send("PUT", "/reports/" + report + "/draft", "{\"basedOn\":1,\"content\":{\"results\":\"同僚の文章\"}}");
        page.locator("#results").fill("自分の文章");
        assertThat(page.locator("#checks .reason")).containsText("この画面の入力はまだ保存されていません。");
        page.locator("#keep-mine").click();
        assertThat(page.locator("#checks .saved")).containsText("下書きを保存しました。");
        assertThat(mofa().get("/reports/" + report + "/draft").json().at("/content/results").asString()).isEqualTo("自分の文章");
    }

    @Test
    void no_page_has_a_barrier_that_axe_finds_nor_is_wider_than_a_phone() {
        assertThat(barriers("ja", 360)).isEmpty();
    }

    @ParameterizedTest
    @Tag("faults")
    @CsvSource({"ja,1440", "en,360", "en,1440"})
    void nor_has_it_in_another_language_or_width(String language, int width) {
        assertThat(barriers(language, width)).isEmpty();
    }

    /** Of every page, each in the state in which it shows most. */
    private List<String> barriers(String language, int width) {
        submit(SUBMISSION);
        coordinator().post("/reports/" + report + "/return", """
                {"reason":"協議の内訳を示してください。","comments":[{"field":"/results","text":"回数の根拠は何ですか。"}]}""");
        String ofAnother = "/reports/" + round + "." + measure + ".cas";
        as(TestTokens.officer("cas")).post(ofAnother + "/submissions", SUBMISSION);
        coordinator().post(ofAnother + "/return", "{\"reason\":\"根拠を示してください。\"}");
        as(TestTokens.officer("cas")).post(ofAnother + "/submissions", SUBMISSION.replace("7回", "9回"));
        Looks looks = new Looks(page, language, width);
        signIn("mofa-officer");
        look("desk", "/desk?round=" + round + "&lang=" + language, looks);
        page.navigate(base() + form());
        page.locator("#results").fill(" ");
        assertThat(page.locator("#checks .saved")).isVisible();
        assertThat(page.locator("#since del")).isVisible();
        page.locator(".discard summary").click();
        looks.at("typing");
        page.locator(".submit .primary").click();
        assertThat(page.locator("#summary")).isVisible();
        looks.at("refused");
        look("empty", "/desk?round=nothing-like-it", looks);
        look("workbook", "/desk/rounds/" + round + "/workbook", looks);
        page.locator("#file").setInputFiles(new FilePayload("reports.xlsx", "application/octet-stream", mofa().with("Accept-Language", "en")
                .download("/rounds/" + round + "/workbook")));
        page.locator(".submit button").click();
        assertThat(page.locator("#message")).isVisible();
        looks.at("workbook-preview");
        submit(SUBMISSION.replace("7回", "8回"));
        signIn("coordinator");
        look("rounds", "/desk", looks);
        look("content", form(), looks);
        look("history", form() + "/history", looks);
        look("queue", "/review?round=" + round, looks);
        look("review", "/review" + ofAnother, looks);
        page.locator("#return").click();
        looks.at("returning");
        page.navigate(base() + "/review?ministry=cas&round=" + round);
        page.locator("input[name='chosen']").check();
        page.locator("form[action$='/review/selected'] button").click();
        looks.at("selected");
        coordinator().post("/reports/" + report + "/return", "{\"reason\":\"協議の内訳を示してください。\"}");
        page.navigate(base() + "/review/late");
        page.locator("#remind-all").click();
        looks.at("late");
        return looks.barriers();
    }

    private void look(String name, String path, Looks looks) {
        page.navigate(base() + path);
        looks.at(name);
    }

    /** Goes on by Tab until the element has the focus, and presses the key there. */
    private void press(String key, Locator element) {
        reach(element);
        page.keyboard().press(key);
    }

    private void type(Locator field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    private void reach(Locator element) {
        Locator one = element.first();
        one.waitFor();
        for (int i = 0; i < MORE_THAN_ANY_PAGE_HAS && !(Boolean) one.evaluate("element => element === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(one).isFocused();
    }

    private void signIn(String user) {
        page.navigate(base() + "/test-sign-in?user=" + user);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private String form() {
        return "/desk/reports/" + report;
    }
}
