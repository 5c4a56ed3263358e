package dev.shinchoku.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.shinchoku.contracts.Ministries;

/** One real page of a national annual plan; the expected texts were read off the printed page. */
class RealPageTest {
    private static final Path PAGE = Path.of(System.getProperty("shinchoku.root", "."), "../shared/data/annual-plan-page.txt");
    private static final double ALIKE = 0.98;

    private PublishedPage page = new PublishedPage(List.of(), List.of(), List.of());

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(PAGE));
        page = new PublishedPages(Ministries.registry()).read(Files.readString(PAGE), 2023);
    }

    @Test
    void its_headings_have_their_titles() {
        assertThat(page.headings()).extracting(PublishedHeading::number, PublishedHeading::title).containsExactly(
                tuple("3", "国際社会の平和・安定及び我が国の安全保障への寄与"),
                tuple("3.1", "「自由、公正かつ安全なサイバー空間」の確保"),
                tuple("3.1(1)", "サイバー空間における法の支配の推進(我が国の安全保障に資するルール形成)"));
    }

    @Test
    void the_subsection_quotes_five_bullets_of_the_strategy() {
        Excerpt excerpt = page.headings().getLast().excerpt();
        assertThat(excerpt.source()).startsWith("サイバーセキュリティ戦略(2021 年9月 28 日閣議決定。").endsWith("より");
        assertThat(excerpt.bullets()).hasSize(5).allSatisfy(bullet -> assertThat(bullet).endsWith("。"));
        assertThat(excerpt.bullets().getFirst()).isEqualTo(
                "グローバル規模で「自由、公正かつ安全なサイバー空間」を確保するため、引き続き国際場裡においてその理念を発信し、サイバー空間における法の支配の推進のため積極的な役割を果たしていく。");
        assertThat(excerpt.bullets().getLast()).isEqualTo(
                "サイバー犯罪対策については、サイバー犯罪に関する条約等既存の国際的枠組み等を活用し、条約の普遍化及び内容の充実化を推進するとともに、国連における新条約策定に関する議論に十分関与することを通じ、サイバー空間における法の支配及び一層の国際連携を推進する。");
    }

    @Test
    void its_measures_name_their_ministries_in_order() {
        assertThat(page.measures()).extracting(PublishedMeasure::label).containsExactly("3.1(1)(ア)", "3.1(1)(イ)");
        assertThat(page.measures().getFirst().ministries()).containsExactly("cas", "mofa");
        assertThat(page.measures().getLast().ministries()).containsExactly("mofa");
        assertThat(page.measures()).extracting(PublishedMeasure::line).containsExactly(45, 86);
    }

    @Test
    void the_texts_of_the_first_measure_are_those_of_the_printed_page() {
        PublishedMeasure first = page.measures().getFirst();
        assertAlike(first.plan(),
                "内閣官房、外務省及び関係府省庁において、引き続き、ハイレベル・担当者レベルの会談・協議等を通じ、サイバー空間における我が国の利益が達成されるよう、脅威情勢や直近で意見が交わされた重要インフラ防護、官民連携など、"
                        + "相手国と我が国が相互に関心を有するテーマについて、時宜に応じて意見交換の機会を設けて、二国間の協力強化を図る。国連オープンエンド作業部会(OEWG)2021-2025 に関しては、従来の成果を基礎として積極的な関与を継続するとともに、"
                        + "2025 年以降の国連行動計画(PoA:Programme of Action)の設立に向け、関連の議論の積極的に貢献することにより、自由、公正かつ安全なサイバー空間の確保に寄与する。");
        assertAlike(first.results(),
                "・計画に基づき、相手国と我が国が相互に関心を有するテーマについて意見交換を行い、サイバーセキュリティに関する二国間の協力強化に向けた関係構築を行い、各国関係機関との共同署名での文書を発出するなどの成果を得た。"
                        + "また、2021 年から 2025 年までを会期とする国連オープンエンド作業部会(OEWG)において、関連の議論に積極的に参加し、2023 年7月に採択された第2回年次進捗報告書に関して、脅威認識、規範、国際法、信頼醸成措置、能力構築、"
                        + "定期的な制度的対話の6つのテーマについて、我が国も積極的に立場を表明する等、建設的に議論に貢献した。");
        assertAlike(first.nextPlan(), "・引き続き、相手国と我が国が相互に関心を有するテーマについて、時宜に応じて意見交換の機会を設けて、二国間の協力強化を図るとともに、国連オープンエンド作業部会(OEWG)2021-2025 に関しては、"
                + "従来の成果を基礎として積極的な関与を継続しつつ、2025 年以降の国連行動計画(PoA:Programme of Action)の設立に向け、関連の議論の積極的に貢献することにより、自由、公正かつ安全なサイバー空間の確保に寄与する。");
    }

    @Test
    void the_texts_of_the_second_measure_are_those_of_the_printed_page() {
        PublishedMeasure second = page.measures().getLast();
        assertAlike(second.plan(),
                "外務省において、二国間協議や多国間協議への参画を通じて、サイバー空間における国際法の適用等に関する議論を加速化させる。また、国連オープンエンド作業部会(OEWG)2021-2025 に関しては、従来の成果を基礎として積極的な関与を継続するとともに、"
                        + "2025 年以降の国連行動計画(PoA:Programme of Action)の設立に向け、関連の議論の積極的に貢献することにより、自由、公正かつ安全なサイバー空間の確保に寄与する。");
        assertAlike(second.results(),
                "・2021 年から 2025 年までを会期とする国連オープンエンド作業部会(OEWG)において、関連の議論に積極的に参加し、2023 年7月に採択された第2回年次進捗報告書に関して、脅威認識、規範、国際法、信頼醸成措置、能力構築、"
                        + "定期的な制度的対話の6つのテーマについて、我が国も積極的に立場を表明する等、建設的に議論に貢献した。");
        assertAlike(second.nextPlan(),
                "・国連オープンエンド作業部会(OEWG)2021-2025 に関しては、従来の成果を基礎として積極的な関与を継続するとともに、2025 年以降の国連行動計画(PoA:Programme of Action)の設立に向け、関連の議論に積極的に貢献することにより、"
                        + "自由、公正かつ安全なサイバー空間の確保に寄与する。");
    }

    @Test
    void it_is_read_without_a_doubt() {
        assertThat(page.warnings()).extracting(PageWarning::reason).containsOnly(Reason.FURNITURE);
    }

    @Test
    void no_character_is_lost() throws IOException {
        assertThat(Conservation.lost(Files.readString(PAGE), page)).isEmpty();
    }

    private static void assertAlike(List<Passage> read, String printed) {
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().ministry()).isEmpty();
        assertThat(Likeness.of(read.getFirst().text(), printed)).as(read.getFirst().text()).isGreaterThanOrEqualTo(ALIKE);
    }
}
