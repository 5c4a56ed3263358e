package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.shinchoku.service.testing.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a full desk takes, and what it looks like: {@code -Dshinchoku.screenshots=FOLDER} keeps a picture of each page. */
@Tag("benchmarks")
class LargeDeskTest extends IntakeTest {
    private static final int MEASURES = 400;
    private static final int MOST_MILLIS = 300;
    private static final String LONG = "関係府省庁と毎月協議し、年度内に10回の協議を行うとともに、結果を公表し、次年度の取組に反映する。".repeat(12);
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("shinchoku.screenshots")).map(Path::of);

    @Test
    void a_desk_of_400_measures_with_long_texts_is_there_at_once() {
        fill();
        try (Chromium chromium = new Chromium(); Browser browser = chromium.launch()) {
            Page page = browser.newPage();
            page.navigate(base() + "/test-sign-in?user=mofa-officer");
            assertThat(page.navigate(base() + "/desk?round=" + round).text()).contains(report(MEASURES - 1));
            for (String path : List.of("/desk", "/desk?round=" + round, "/desk/reports/" + report(0), "/desk/reports/" + report(0)
                    + "/history")) {
                long millis = median(page, path);
                System.out.printf("%s with %d measures: %d ms%n", path.split("\\?")[0], MEASURES, millis);
                assertThat(millis).as(path).isLessThan(MOST_MILLIS);
            }
            PICTURES.ifPresent(folder -> look(page, folder));
        }
    }

    private void fill() {
        measures.adoptedPlan(plan);
        measures.outline(plan, "3.1", "経済社会の活力の向上及び持続的発展");
        IntStream.range(0, MEASURES).forEach(i -> {
            measures.measure(measure + "-" + i, plan, "3.1(" + (i + 1) + ")", "'mofa'");
            measures.planned(measure + "-" + i, plan, LONG);
        });
        await().atMost(Duration.ofMinutes(2)).until(() -> coordinator().post("/rounds", newRound()).status() == 201);
        await().atMost(Duration.ofMinutes(2)).until(() -> mofa().get("/reports/" + report(MEASURES - 1)).status() == 200);
        IntStream.range(0, 40).forEach(i -> mofa().post("/reports/" + report(i) + "/submissions", SUBMISSION.replace("協議を7回行った。", LONG)));
        IntStream.range(0, 20).forEach(i -> coordinator().post("/reports/" + report(i) + "/return", "{\"reason\":\"%s\"}".formatted(LONG)));
    }

    /** From the browser's own network, without drawing. */
    private long median(Page page, String path) {
        long[] millis = IntStream.range(0, 11).mapToLong(_ -> ((Number) page.evaluate(
                "async path => { const from = performance.now(); await (await fetch(path)).text(); return performance.now() - from; }",
                path))
                .longValue()).sorted().toArray();
        return millis[millis.length / 2];
    }

    private void look(Page page, Path folder) {
        for (int width : List.of(360, 768, 1440)) {
            page.setViewportSize(width, 900);
            page.navigate(base() + "/desk?round=" + round + "&lang=" + (width == 768 ? "en" : "ja"));
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("large-desk-%d.png".formatted(width))));
            page.navigate(base() + "/desk/reports/" + report(0));
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("large-form-%d.png".formatted(width))).setFullPage(true));
        }
    }

    private String report(int number) {
        return round + "." + measure + "-" + number + ".mofa";
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
