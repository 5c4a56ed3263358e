package dev.shinchoku.measures.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.contracts.Ministries;
import org.junit.jupiter.api.Test;

/** What is no part of the text that it stands in. */
class StrayTextsTest {
    private static final String TITLES = "項番 担当府省庁 2023 年度年次計画 2023 年度取組の成果、進捗状況及び 2024 年度年次計画\n";
    private static final String PLAN = "総務省において、避難所の備蓄の状況を調査し、そ <成果・進捗状況>\nの結果を公表する。\n";
    private static final String RIGHT = "・避難所の備蓄の状況を調査し、結果を公表した。\n<2024 年度年次計画>\n・調査の対象を学校に広げる。\n";

    private final PublishedPages pages = new PublishedPages(Ministries.registry());

    @Test
    void chapters_may_be_numbered_in_words() {
        PublishedPage page = read("第1章 安心な暮らし\n1.1 備えの充実\n" + TITLES + "(ア) 総務省\n" + PLAN + RIGHT);
        assertThat(page.headings()).extracting(PublishedHeading::number).containsExactly("1", "1.1");
        assertThat(page.measures()).hasSize(1);
    }

    @Test
    void the_next_chapters_running_title_is_no_part_of_a_text() {
        PublishedPage page = read("1 安心な暮らし\n1.1 備えの充実\n" + TITLES + "(ア) 総務省\n" + PLAN + "\f2 横断的な取組\n" + RIGHT);
        assertThat(page.headings()).extracting(PublishedHeading::number).containsExactly("1", "1.1");
        assertThat(page.warnings()).anySatisfy(warning -> assertThat(warning.text()).isEqualTo("2 横断的な取組"));
    }

    @Test
    void a_plan_that_opens_with_a_ministry_beside_no_label_is_doubted() {
        PublishedPage page = read("1 安心な暮らし\n1.1 備えの充実\n" + TITLES + "(ア) 外務省\n" + PLAN + RIGHT);
        assertThat(page.warnings()).extracting(PageWarning::reason).contains(Reason.UNSURE_PLACE);
    }

    private PublishedPage read(String text) {
        PublishedPage page = pages.read(text, 2023);
        assertThat(Conservation.lost(text, page)).isEmpty();
        return page;
    }
}
