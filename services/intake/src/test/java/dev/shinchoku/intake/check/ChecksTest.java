package dev.shinchoku.intake.check;

import static dev.shinchoku.intake.check.Contents.SOUND;
import static dev.shinchoku.intake.check.Contents.TODAY;
import static dev.shinchoku.intake.check.Contents.after;
import static dev.shinchoku.intake.check.Contents.asOf;
import static dev.shinchoku.intake.check.Contents.asking;
import static dev.shinchoku.intake.check.Contents.atMost;
import static dev.shinchoku.intake.check.Contents.explained;
import static dev.shinchoku.intake.check.Contents.indicator;
import static dev.shinchoku.intake.check.Contents.joint;
import static dev.shinchoku.intake.check.Contents.leading;
import static dev.shinchoku.intake.check.Contents.noted;
import static dev.shinchoku.intake.check.Contents.required;
import static dev.shinchoku.intake.check.Contents.standing;
import static dev.shinchoku.intake.check.Contents.usual;
import static dev.shinchoku.intake.check.Contents.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions.AskedIndicator;
import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Attachment;
import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final Indicator TALKS = indicator("協議", "回", 10.0, 7.0);
    private static final AskedIndicator ASKED = new AskedIndicator("協議", Optional.of("回"), true);

    @Test
    void a_sound_content_has_no_findings() {
        found(SOUND, usual());
        found(with(TALKS, indicator("手引", "", null, null)), asking(ASKED));
    }

    @Test
    void what_the_round_requires_must_be_filled() {
        ProgressContent empty = ProgressContent.of(ProgressStatus.ON_TRACK, " ", "　");
        found(empty, asking(Stream.of(Field.values()).map(Contents::required).toArray(Question[]::new)),
                "required /results", "required /nextPlan", "required /indicators", "required /evidence", "required /note");
    }

    @Test
    void a_file_is_evidence_too() {
        ProgressContent withFile = new ProgressContent(ProgressStatus.ON_TRACK, "", "", List.of(), List.of(), Optional.empty(), List.of(
                new Attachment("a", "議事録", "a.pdf", "application/pdf", 1, "0")), Optional.empty());
        found(withFile, asking(required(Field.EVIDENCE)));
        found(withFile, asking(atMost(10, Field.RESULTS)), "not-asked /attachments");
    }

    @Test
    void what_the_round_does_not_ask_for_must_stay_empty() {
        ProgressContent all = new ProgressContent(ProgressStatus.ON_TRACK, "済", "次", List.of(TALKS), List.of(new Evidence("議事",
                "https://example.go.jp")), Optional.of("備考"), List.of(), Optional.of(new ProgressContent.JointText("", "共同")));
        found(all, new Circumstances(asking(required(Field.RESULTS)).questions(), 2024, Optional.empty(), true, TODAY),
                "not-asked /nextPlan",
                "not-asked /indicators", "not-asked /evidence", "not-asked /note", "not-asked /joint/nextPlan");
    }

    @Test
    void a_texts_length_is_counted_in_characters_as_people_see_them() {
        found(ProgressContent.of(ProgressStatus.ON_TRACK, "𠮷野家🍚", ""), asking(atMost(4, Field.RESULTS)));
        found(ProgressContent.of(ProgressStatus.ON_TRACK, "𠮷野家🍚。", ""), asking(atMost(4, Field.RESULTS)), "too-long /results");
        assertThat(Checks.of(SOUND, asking(atMost(3, Field.RESULTS), atMost(30, Field.NEXT_PLAN))).getFirst().values()).containsEntry(
                "most",
                "3").containsEntry("length", "9");
    }

    @Test
    void a_joint_text_has_the_same_limit() {
        Circumstances lead = new Circumstances(asking(atMost(20, Field.RESULTS), atMost(20, Field.NEXT_PLAN)).questions(), 2024, Optional
                .empty(), true, TODAY);
        found(joint(SOUND, "長".repeat(21)), lead, "too-long /joint/results");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u000b", "\r", "\u001b", "\u007f", "\u0085"})
    void a_control_character_is_found_in_every_text(String character) {
        ProgressContent all = new ProgressContent(ProgressStatus.ON_TRACK, "a" + character, character, List.of(explained(indicator(
                "名" + character, "回" + character, 1.0, 1.0), character + "理由")), List.of(new Evidence(character, "https://a" + character)),
                Optional.of(character), List.of(new Attachment("a", character, character, "application/pdf", 1, "0")), Optional.of(
                        new ProgressContent.JointText(character, character)));
        assertThat(Checks.of(all, leading()).stream().filter(finding -> finding.code().equals("control-character")).map(Finding::field))
                .containsExactly("/results", "/nextPlan", "/indicators/0/name", "/indicators/0/unit", "/indicators/0/targetChange",
                        "/evidence/0/title", "/evidence/0/url", "/note", "/attachments/0/title", "/attachments/0/fileName",
                        "/joint/results",
                        "/joint/nextPlan");
    }

    @Test
    void a_control_character_is_told_with_its_place() {
        Finding finding = Checks.of(ProgressContent.of(ProgressStatus.ON_TRACK, "一行\n\t𠮷\u0007", ""), usual()).getFirst();
        assertThat(finding.values()).containsEntry("character", "U+0007").containsEntry("position", "6");
    }

    @Test
    void an_indicator_that_the_round_requires_must_be_there_with_its_unit_and_an_actual_value() {
        found(SOUND, asking(ASKED), "indicator-missing /indicators");
        found(with(indicator("協議", "件", null, null)), asking(ASKED), "unit-differs /indicators/0/unit",
                "actual-missing /indicators/0/actual");
        found(with(indicator("手引", "", null, null), indicator("協議", "", null, 7.0)), asking(ASKED), "unit-differs /indicators/1/unit",
                "unit-missing /indicators/1/unit");
    }

    @Test
    void an_indicator_that_the_round_offers_may_be_left_out() {
        AskedIndicator offered = new AskedIndicator("協議", Optional.of("回"), false);
        found(SOUND, asking(offered));
        found(with(indicator("協議", "件", null, 1.0)), asking(offered), "unit-differs /indicators/0/unit");
    }

    @Test
    void names_and_units_are_the_same_whatever_their_width() {
        found(with(indicator(" ＡＩ　研修", "％", 50.0, 40.0)), asking(new AskedIndicator("AI 研修", Optional.of("%"), true)));
        found(with(indicator("AI研修", "%", 50.0, 40.0), indicator("ＡＩ研修", "%", 50.0, 40.0)), usual(), "indicator-twice /indicators/1/name");
    }

    @Test
    void a_number_must_be_finite_within_range_and_have_a_unit() {
        found(with(indicator("a", "回", Double.NaN, Double.POSITIVE_INFINITY), indicator("b", "回", 1.1e15, -1.1e15), indicator("c", "回",
                1e15,
                -1e15), indicator("d", "", 1.0, null)), usual(), "number-out-of-range /indicators/0/target",
                "number-out-of-range /indicators/0/actual", "number-out-of-range /indicators/1/target",
                "number-out-of-range /indicators/1/actual", "unit-missing /indicators/3/unit");
    }

    @Test
    void a_target_is_kept_or_its_change_explained() {
        Circumstances then = after(ofBefore(TALKS));
        found(with(TALKS), then);
        found(with(indicator("協議", "回", 9.0, 7.0)), then, "target-changed /indicators/0/target");
        found(with(indicator("協議", "回", null, 7.0)), then, "target-changed /indicators/0/target");
        found(with(explained(indicator("協議", "回", 9.0, 7.0), "休会のため")), then);
        found(with(explained(indicator("協議", "回", 9.0, 7.0), " ")), then, "target-changed /indicators/0/target");
    }

    @Test
    void an_indicator_with_a_target_that_is_told_no_more_is_noticed() {
        Circumstances then = after(ofBefore(TALKS, indicator("手引", "冊", null, 1.0)));
        found(SOUND, then, "indicator-left-out /indicators");
        found(noted(SOUND, "協議体は廃止"), then);
        found(SOUND, new Circumstances(asking(required(Field.RESULTS), required(Field.NEXT_PLAN)).questions(), 2024, then.former(), false,
                TODAY));
        found(SOUND, new Circumstances(asking(ASKED).questions(), 2024, then.former(), false, TODAY), "indicator-missing /indicators");
    }

    @Test
    void the_day_of_an_actual_value_is_in_the_fiscal_year_and_not_after_today() {
        found(with(asOf(TALKS, LocalDate.of(2024, 4, 1))), usual());
        found(with(asOf(TALKS, TODAY)), usual());
        found(with(asOf(TALKS, LocalDate.of(2024, 3, 31))), usual(), "as-of-outside-year /indicators/0/asOf");
        found(with(asOf(TALKS, TODAY.plusDays(1))), usual(), "as-of-in-future /indicators/0/asOf");
        Circumstances later = new Circumstances(usual().questions(), 2024, Optional.empty(), false, LocalDate.of(2025, 5, 1));
        found(with(asOf(TALKS, LocalDate.of(2025, 3, 31))), later);
        found(with(asOf(TALKS, LocalDate.of(2025, 4, 1))), later, "as-of-outside-year /indicators/0/asOf");
    }

    @Test
    void the_lead_alone_tells_the_joint_text() {
        found(joint(SOUND, "各府省庁で"), leading());
        found(joint(SOUND, "各府省庁で"), usual(), "joint-by-lead-only /joint");
    }

    @Test
    void completed_with_an_indicator_under_its_target_asks_for_a_note() {
        ProgressContent under = standing(with(indicator("手引", "冊", 1.0, 1.0), TALKS, indicator("調査", "件", 5.0, null)),
                ProgressStatus.COMPLETED);
        found(under, usual(), "completed-under-target /indicators/1/actual");
        found(noted(under, "残り3回は不要となった"), usual());
        found(standing(under, ProgressStatus.ON_TRACK), usual());
    }

    @Test
    void discontinued_asks_for_a_note() {
        ProgressContent ended = standing(SOUND, ProgressStatus.DISCONTINUED);
        found(ended, usual(), "discontinued-without-note /note");
        found(noted(ended, "　"), usual(), "discontinued-without-note /note");
        found(noted(ended, "法改正による"), usual());
    }

    @Test
    void a_text_that_is_the_last_rounds_but_for_white_space_and_width_is_noticed() {
        found(ProgressContent.of(ProgressStatus.ON_TRACK, "協議を７回 行った。\n", "引き続き協議する。"), after(ProgressContent.of(ProgressStatus.ON_TRACK,
                "協議を7回　行った。", "引き続き協議する。")), "same-as-last-round /results", "same-as-last-round /nextPlan");
        found(ProgressContent.of(ProgressStatus.ON_TRACK, "済", ""), after(ProgressContent.of(ProgressStatus.ON_TRACK, "未", "")));
    }

    @Test
    void errors_stand_before_warnings_and_both_in_the_order_of_the_content() {
        Indicator[] many = Stream.iterate(0, i -> i + 1).limit(11).map(i -> indicator("指標" + i, "", 1.0, null)).toArray(Indicator[]::new);
        ProgressContent content = standing(with(many), ProgressStatus.DISCONTINUED);
        List<Finding> findings = Checks.of(joint(content, "共同"), after(SOUND));
        assertThat(findings.stream().map(Finding::field)).startsWith("/indicators/0/unit", "/indicators/1/unit", "/indicators/2/unit")
                .endsWith("/indicators/10/unit", "/joint", "/results", "/nextPlan", "/note");
    }

    private static ProgressContent ofBefore(Indicator... indicators) {
        return new ProgressContent(ProgressStatus.ON_TRACK, "前", "前", List.of(indicators), List.of(), Optional.empty(), List.of(), Optional
                .empty());
    }

    /** What is found is that and no more, and every text tells all that it is about. */
    private static void found(ProgressContent content, Circumstances circumstances, String... expected) {
        List<Finding> findings = Checks.of(content, circumstances);
        assertThat(findings.stream().map(finding -> finding.code() + " " + finding.field())).containsExactly(expected);
        for (Finding finding : findings) {
            assertThat(FindingTexts.of(finding, Locale.JAPANESE)).isNotBlank().doesNotContain("{", "}");
            assertThat(FindingTexts.of(finding, Locale.ENGLISH)).isNotBlank().doesNotContain("{", "}");
        }
    }
}
