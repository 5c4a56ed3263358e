package dev.shinchoku.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.testing.Cable;
import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTest extends RunningReporting {
    private static final int A_SECOND = 1_000;
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
    void signIn() {
        session = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = session.newPage();
        page.onConsoleMessage(message -> complaints.addAll(message.type().equals("error") ? List.of(message.text()) : List.of()));
        page.onPageError(complaints::add);
        page.navigate(base() + "/test-sign-in");
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void a_page_that_is_open_all_the_time_shows_each_step_within_a_second() {
        Story story = open("live");
        showsWithinASecond(story.submitted("mofa", "協議を3回行った。", OPENED.plusSeconds(60)), "mofa-SUBMITTED", "1");
        showsWithinASecond(story.returned("mofa", "内訳を示してください。", OPENED.plusSeconds(70)), "mofa-RETURNED", "1");
        showsWithinASecond(story.submitted("mofa", "協議を7回行った。", OPENED.plusSeconds(80)), "mofa-RETURNED", "0");
        showsWithinASecond(story.accepted("mofa", OPENED.plusSeconds(90)), "mofa-ACCEPTED", "1");
        assertThat(page.locator("#message")).containsText("報告2件のうち1件を承認しました。");
        assertThat(page.locator("#announce")).containsText("報告2件のうち1件を承認しました。");
        assertThat(page.locator("[data-cell='mofa-ACCEPTED'].changed")).isVisible();
        assertThat(page.locator("#live")).hasText("自動更新中");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_that_loses_its_connection_says_so_and_catches_up_by_itself() throws IOException {
        try (Cable cable = new Cable(port())) {
            Story story = new Story("lost");
            happened(story.opened());
            page.navigate(cable.base() + "/test-sign-in");
            page.navigate(cable.base() + "/?round=" + story.round());
            assertThat(page.locator("#live")).hasText("自動更新中");
            cable.pull();
            assertThat(page.locator("#live")).containsText("接続が切れました");
            happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60))));
            cable.plugIn();
            assertThat(page.locator("[data-cell='mofa-SUBMITTED']")).hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(
                    30_000));
            assertThat(page.locator("#live")).hasText("自動更新中");
        }
    }

    @Test
    void no_page_has_a_barrier_that_axe_finds_nor_is_wider_than_a_phone() {
        Story story = open("axe");
        happened(List.of(story.submitted("mofa", "協議を3回行った。", OPENED.plusSeconds(60)), story.returned("mofa", "内訳を示してください。", OPENED
                .plusSeconds(
                        70)), story.submitted("mofa", "協議を7回行った。", OPENED.plusSeconds(80)), story.accepted("mofa", OPENED.plusSeconds(90)),
                story.submitted(
                        "cas", "調整した。", OPENED.plusSeconds(60)), story.returned("cas", "根拠を示してください。", OPENED.plusSeconds(70))));
        List<String> barriers = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 800);
            for (String path : List.of("/?round=axe-final", "/?round=axe-final&lang=en", "/measures?round=axe-final", "/measures/axe-m1",
                    "/ministries/cas?round=axe-final", "/annual-reports", "/annual-reports/axe", "/?round=axe-final&asOf=2025-04-01T10:00",
                    "/nothing",
                    "/sign-in")) {
                page.navigate(base() + path);
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue()).as(path)
                        .isNotPositive();
                barriers.addAll(barriers().stream().map(barrier -> path + " at " + width + " " + barrier).toList());
            }
        }
        assertThat(barriers).isEmpty();
    }

    private List<String> barriers() {
        return new AxeBuilder(page).analyze().getViolations().stream().flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId()
                + ": " + node
                        .getHtml())).toList();
    }

    private Story open(String name) {
        Story story = new Story(name);
        happened(story.opened());
        page.navigate(base() + "/?round=" + story.round());
        assertThat(page.locator("#live")).hasText("自動更新中");
        return story;
    }

    private void showsWithinASecond(RecordedEvent event, String cell, String figure) {
        long start = System.nanoTime();
        publish(List.of(event));
        assertThat(page.locator("[data-cell='" + cell + "']")).hasText(figure, new LocatorAssertions.HasTextOptions().setTimeout(A_SECOND));
        System.out.printf("%s is on the open page after %d ms%n", event.type(), (System.nanoTime() - start) / 1_000_000);
    }
}
