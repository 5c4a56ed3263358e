package dev.shinchoku.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.service.testing.PageTexts;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(PageTexts.in("/pages_en.properties")).isEqualTo(PageTexts.in("/pages.properties"));
    }

    @Test
    void every_text_that_a_shared_template_asks_for_is_there() {
        assertThat(PageTexts.askedFor()).hasSizeGreaterThan(8);
        assertThat(PageTexts.in("/pages.properties")).containsAll(PageTexts.askedFor());
    }

    @Test
    void no_code_name_of_an_event_comes_on_screen() {
        assertThat(EventContract.all().keySet().stream().filter(type -> type.matches("(progress|measure|report)-.*")).map(
                type -> "event." + type)).isSubsetOf(PageTexts.in("/pages.properties"));
    }
}
