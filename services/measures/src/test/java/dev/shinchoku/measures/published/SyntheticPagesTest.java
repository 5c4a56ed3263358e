package dev.shinchoku.measures.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.shinchoku.contracts.Ministries;

/**
 * Pages written and set at random, with every trap that extracted text is known for. What is asserted of all of them: nothing is lost,
 * and next to nothing goes wrong without a warning on the line. {@code -Dshinchoku.pages=1000} reads more of them.
 */
class SyntheticPagesTest {
    private static final int PAGES = Integer.getInteger("shinchoku.pages", 120);
    private static final int FISCAL_YEAR = 2023;
    private static final double MOSTLY_RIGHT = 0.7;
    private static final double SILENTLY_WRONG = 0.005;

    private final PublishedPages pages = new PublishedPages(Ministries.registry());

    @Test
    void pages_lose_no_text_and_misplace_none_silently() {
        int right = 0;
        List<String> silent = new ArrayList<>();
        for (long seed = 1; seed <= PAGES; seed++) {
            Verdict verdict = read(seed);
            right += verdict.wrong().isEmpty() ? 1 : 0;
            silent.addAll(verdict.silentlyWrong().stream().limit(1).map(("seed " + seed + ": ")::concat).toList());
        }
        assertThat(silent).hasSizeLessThanOrEqualTo((int) Math.ceil(SILENTLY_WRONG * PAGES));
        assertThat((double) right / PAGES).isGreaterThanOrEqualTo(MOSTLY_RIGHT);
    }

    private Verdict read(long seed) {
        Random random = new Random(seed);
        Style style = Style.random(random);
        Source source = new RandomSource(random).write();
        Typesetter typesetter = new Typesetter(style, random, FISCAL_YEAR, "くらしの基盤づくり");
        String text = typesetter.print(source);
        PublishedPage page = pages.read(text, FISCAL_YEAR);
        assertThat(Conservation.lost(text, page)).as("lost of the page of seed %d", seed).isEmpty();
        return Verdict.of(source, page, typesetter.traces());
    }
}
