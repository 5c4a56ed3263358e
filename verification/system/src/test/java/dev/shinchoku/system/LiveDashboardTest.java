package dev.shinchoku.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.Chromium;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A page that stays open shows what ministries and the coordinating office do, and is never loaded again. */
class LiveDashboardTest {
    @Test
    void an_open_dashboard_shows_each_step_of_a_report() throws IOException {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        try (Chromium chromium = new Chromium(); Browser browser = chromium.launch()) {
            Page page = signedIn(browser, "/?round=" + sample.round);
            shows(page, "REQUESTED", 22);
            page.evaluate("window.neverLoadedAgain = true");

            Answer submitted = SampleRound.mustBe(201, SampleRound.submit(report, "初回"));
            showsSoon(page, "SUBMITTED", "submission");
            SampleRound.mustBe(200, SystemUnderTest.intake("coordinator").post("/reports/" + report + "/return", "{\"reason\":\"内訳が必要\"}"));
            showsSoon(page, "RETURNED", "return");
            Answer again = SampleRound.mustBe(201, SampleRound.submit(report, "再提出"));
            showsSoon(page, "SUBMITTED", "second submission");
            SampleRound.mustBe(200, SampleRound.accept(report, again.json().get("contentHash").asString()));
            showsSoon(page, "ACCEPTED", "acceptance");

            assertThat(submitted.json().get("contentHash")).isNotEqualTo(again.json().get("contentHash"));
            assertThat(page.evaluate("window.neverLoadedAgain")).isEqualTo(true);
            theDeskOpensWithoutAskingForAPasswordAgain(page);
        }
    }

    /** The pages of all services are one client of the sign-in. */
    private static void theDeskOpensWithoutAskingForAPasswordAgain(Page page) {
        page.navigate(SystemUnderTest.SYSTEM.layout().address(Part.INTAKE) + "/desk");
        page.locator("main a.primary").click();
        assertThat(page.locator("h1")).hasText("進捗照会");
        assertThat(page.locator(".user")).hasText("coordinator");
    }

    private static Page signedIn(Browser browser, String path) throws IOException {
        Page page = browser.newPage();
        page.navigate(SystemUnderTest.SYSTEM.layout().address(Part.REPORTING) + path);
        page.locator("main a, main button").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("サインイン")).first()
                .click();
        page.fill("input[name=username]", "coordinator");
        page.fill("input[name=password]", password());
        page.locator("form button[type=submit]").last().click();
        page.navigate(SystemUnderTest.SYSTEM.layout().address(Part.REPORTING) + path);
        return page;
    }

    private static String password() throws IOException {
        Path secrets = SystemUnderTest.SYSTEM.layout().home().resolve("sign-in/secrets.json");
        return JsonMapper.shared().readTree(Files.readString(secrets)).get("password").asString();
    }

    private static void showsSoon(Page page, String state, String step) {
        long start = System.nanoTime();
        shows(page, state, 1);
        System.out.printf("The open dashboard showed the %s %d ms after its answer%n", step, (System.nanoTime() - start) / 1_000_000);
    }

    private static void shows(Page page, String state, int count) {
        assertThat(page.locator("[data-cell=total-" + state + "]")).hasText(Integer.toString(count));
    }
}
