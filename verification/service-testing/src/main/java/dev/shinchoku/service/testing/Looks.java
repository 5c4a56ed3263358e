package dev.shinchoku.service.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/**
 * Looks at pages in one language and width: gathers what axe-core finds against WCAG 2.2 AA, and where a page is wider than its window.
 * {@code -Dshinchoku.screenshots=FOLDER} keeps a picture of each.
 */
public final class Looks {
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("shinchoku.screenshots")).map(Path::of);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final String language;
    private final int width;
    private final List<String> barriers = new ArrayList<>();

    /** @param width of the window, in pixels */
    public Looks(Page page, String language, int width) {
        this.page = page;
        this.language = language;
        this.width = width;
        page.setViewportSize(width, 900);
    }

    /** @param name under which the page as it is now is told and its picture is kept */
    public void at(String name) {
        String where = "%s-%s-%d".formatted(name, language, width);
        PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(where + ".png")).setFullPage(
                true)));
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (over > 0) {
            barriers.add("%s is %d px wider than its window".formatted(where, over));
        }
        violations().forEach(rule -> rule.getNodes().forEach(node -> barriers.add(where + " " + rule.getId() + ": " + node.getHtml())));
    }

    /** In one page alone, since ours hold no others: axe does not open one more to gather what it found. */
    private List<Rule> violations() {
        return new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
    }

    public List<String> barriers() {
        return List.copyOf(barriers);
    }
}
