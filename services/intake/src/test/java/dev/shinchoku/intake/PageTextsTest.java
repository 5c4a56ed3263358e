package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.service.testing.PageTexts;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(PageTexts.in("/messages_en.properties")).isEqualTo(PageTexts.in("/messages.properties"));
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() {
        assertThat(PageTexts.askedFor()).hasSizeGreaterThan(50);
        assertThat(PageTexts.in("/messages.properties", "/pages.properties")).containsAll(PageTexts.askedFor());
    }
}
