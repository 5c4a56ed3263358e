package dev.shinchoku.measures.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.shinchoku.contracts.Ministries;

class PublishedPagesTest {
    private static final String HEADINGS = "1 安心な暮らし\n1.1 備えの充実\n項番 担当府省庁\n2023 年度\n年次計画\n2023 年度\n取組の成果、進捗状況及び 2024 年度\n年次計画\n";
    private static final String BODY = """
            総務省において、避難所の備蓄の状況を調査し、そ <成果・進捗状況>
            の結果を公表する。
            ・避難所の備蓄の状況を調査し、結果を公表した。
            <2024 年度年次計画>
            ・調査の対象を学校に広げる。
            """;

    private final PublishedPages pages = new PublishedPages(Ministries.registry());

    @Test
    void a_page_is_read() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n" + BODY);
        assertThat(page.isPlan()).isTrue();
        PublishedMeasure measure = page.measures().getFirst();
        assertThat(measure.label()).isEqualTo("1.1(ア)");
        assertThat(measure.plan()).containsExactly(new Passage("", "総務省において、避難所の備蓄の状況を調査し、その結果を公表する。"));
        assertThat(measure.results()).containsExactly(new Passage("", "・避難所の備蓄の状況を調査し、結果を公表した。"));
        assertThat(measure.nextPlan()).containsExactly(new Passage("", "・調査の対象を学校に広げる。"));
    }

    @Test
    void a_letter_is_no_plan() {
        PublishedPage page = read("拝啓\n時下ますます御清栄のこととお慶び申し上げます。\n1 日時 2 月 3 日\n敬具\n");
        assertThat(page.isPlan()).isFalse();
        assertThat(Conservation.lost("拝啓\n時下ますます御清栄のこととお慶び申し上げます。\n1 日時 2 月 3 日\n敬具\n", page)).isEmpty();
    }

    @Test
    void nothing_is_no_plan() {
        assertThat(read("").isPlan()).isFalse();
        assertThat(read(" \n\f\n").warnings()).isEmpty();
    }

    @Test
    void a_misprinted_year_is_warned_of_and_the_page_read() {
        PublishedPage page = read(HEADINGS.replaceFirst("2023 年度\n年次", "2022 年度\n年次") + "(ア) 総務省\n" + BODY);
        assertThat(page.measures()).hasSize(1);
        assertWarned(page, 4, Reason.MISPRINTED_YEAR);
    }

    @Test
    void a_label_that_does_not_follow_is_warned_of() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n" + BODY + "(エ) 総務省\n" + BODY);
        assertThat(page.measures()).extracting(PublishedMeasure::label).containsExactly("1.1(ア)", "1.1(エ)");
        assertWarned(page, 15, Reason.LABEL_ORDER);
    }

    @Test
    void a_body_that_began_on_another_page_is_kept_as_warnings() {
        PublishedPage page = read("等の協力を得て実施した。\n<2024 年度年次計画>\n・引き続き実施する。\n" + HEADINGS + "(ア) 総務省\n" + BODY);
        assertThat(page.measures()).hasSize(1);
        assertWarned(page, 1, Reason.CONTINUED);
        assertWarned(page, 3, Reason.CONTINUED);
    }

    @Test
    void a_measure_under_no_heading_is_kept_as_warnings() {
        PublishedPage page = read("(エ) 総務省\n" + BODY);
        assertThat(page.measures()).isEmpty();
        assertWarned(page, 1, Reason.NO_HEADING);
    }

    @Test
    void bodies_without_a_label_are_kept_as_warnings() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n" + BODY + BODY);
        assertThat(page.measures()).extracting(PublishedMeasure::label).containsExactly("1.1(ア)");
        assertWarned(page, 15, Reason.UNPLACED);
    }

    @Test
    void an_unknown_ministry_is_warned_of() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n宇宙開発庁\n".replace("\n宇宙", " 宇宙") + BODY);
        assertThat(page.measures().getFirst().ministries()).containsExactly("mic");
        assertWarned(page, 9, Reason.UNKNOWN_MINISTRY);
    }

    @Test
    void all_ministries_are_meant_by_their_group() {
        assertThat(read(HEADINGS + "(ア) 全府省庁\n" + BODY).measures().getFirst().ministries()).hasSize(25);
    }

    @Test
    void a_name_broken_over_lines_or_letter_spaced_is_one_name() {
        PublishedPage page = read(HEADINGS + "（ア） 個人情報\n保護委員会\n総 務 省\n" + BODY);
        assertThat(page.measures().getFirst().ministries()).containsExactly("ppc", "mic");
    }

    @Test
    void a_marker_broken_over_lines_is_one_marker() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n" + BODY.replace("<成果・進捗状況>", "‹成果・進").replaceFirst("\n", "\n捗状況›\n"));
        assertThat(page.measures().getFirst().results()).containsExactly(new Passage("", "・避難所の備蓄の状況を調査し、結果を公表した。"));
    }

    @Test
    void a_relisted_measure_says_where_it_stands_too() {
        PublishedPage page = read(HEADINGS + "(ア) 総務省\n" + BODY.replace("公表する。", "公表する。(再掲 4-(9))"));
        assertThat(page.measures().getFirst().relistings()).containsExactly(new Relisting("4-(9)", false));
        assertThat(page.measures().getFirst().plan().getFirst().text()).endsWith("公表する。");
    }

    private PublishedPage read(String text) {
        PublishedPage page = pages.read(text, 2023);
        assertThat(Conservation.lost(text, page)).isEmpty();
        return page;
    }

    private static void assertWarned(PublishedPage page, int line, Reason reason) {
        assertThat(page.warnings()).anySatisfy(warning -> {
            assertThat(warning.line()).isEqualTo(line);
            assertThat(warning.reason()).isEqualTo(reason);
        });
    }
}
