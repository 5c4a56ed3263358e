package dev.shinchoku.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.question.Questions.AskedIndicator;
import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.ministry.MinistryEvent;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Attachment;
import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressContent.JointText;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.round.RoundEvent;
import dev.shinchoku.intake.round.Scope;
import dev.shinchoku.service.testing.ProducedEvents;
import org.junit.jupiter.api.Test;

/** What intake publishes, against the contracts. */
class ProducedEventsTest {
    private static final String REPORT = "cs2024-final.cs2023-3-1-1-01.mofa";
    private static final String HASH = "a".repeat(64);
    private static final Instant DUE = Instant.parse("2025-04-30T08:00:00Z");
    private static final ProgressContent BARE = ProgressContent.of(ProgressStatus.NOT_STARTED, "未着手。", "");
    private static final ProgressContent FULL = new ProgressContent(ProgressStatus.ON_TRACK, "協議した。", "続ける。", List.of(new Indicator("協議",
            Optional.of("回"), Optional.of(10.0), Optional.of(7.0), Optional.of(LocalDate.of(2025, 3, 31)), Optional.of("相手国が増えた")),
            new Indicator("会合", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
            List.of(new Evidence("議事概要", "https://example.go.jp/1")), Optional.of("速報値"), List.of(new Attachment("a1", "記録", "記録.pdf",
                    "application/pdf", 48_213, HASH)), Optional.of(new JointText("共同の場を設けた。", "続ける。")));

    private static final Questions QUESTIONS = new Questions(List.of(new Question(Field.RESULTS, true, Optional.of(2_000)), new Question(
            Field.INDICATORS, false, Optional.empty())), List.of(new AskedIndicator("協議", Optional.of("回"), true), new AskedIndicator("会合",
                    Optional.empty(), false)));

    private static final List<ReportEvent.Warning> WARNINGS = List.of(new ReportEvent.Warning("same-as-last-round", "/results", Map.of()),
            new ReportEvent.Warning("completed-under-target", "/indicators/0/actual", Map.of("actual", "7")));

    @Test
    void every_event_of_a_round_keeps_its_contract() {
        ProducedEvents.mustKeepTheirContracts(RoundEvent.class, RoundEvent.CODEC, List.of(new RoundEvent.RoundOpened("cs2024-final",
                "cs2024", "年度末", DUE, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                new RoundEvent.RoundOpened("cs2024-final", "cs2024", "年度末", DUE, Optional.of(DUE.minusSeconds(60)), List.of(DUE
                        .minusSeconds(9)),
                        Optional.of(new Scope(List.of("3.1(1)"), List.of("mofa"), List.of("cs2023-3-1-1-01"))), Optional.of(QUESTIONS),
                        Optional.of("cs2024-half")), new RoundEvent.RoundOpened("cs2024-final", "cs2024", "年度末", DUE, Optional.empty(),
                                List.of(), Optional.of(new Scope(List.of(), List.of("mofa"), List.of())), Optional.of(Questions.USUAL),
                                Optional.empty()), new RoundEvent.RoundDueDateChanged("cs2024-final", DUE, Optional.empty(), Optional
                                        .empty()), new RoundEvent.RoundDueDateChanged("cs2024-final", DUE, Optional.of("mofa"), Optional.of(
                                                "国会対応")), new RoundEvent.RoundClosed("cs2024-final"), new RoundEvent.RoundCancelled(
                                                        "cs2024-final", "統合する")));
    }

    @Test
    void every_event_of_a_ministry_keeps_its_contract() {
        ProducedEvents.mustKeepTheirContracts(MinistryEvent.class, MinistryEvent.CODEC, List.of(new MinistryEvent.MinistryRuleChanged(
                "mofa",
                true)));
    }

    @Test
    void every_event_of_a_report_keeps_its_contract() {
        ProducedEvents.mustKeepTheirContracts(ReportEvent.class, ReportEvent.CODEC, List.of(
                new ReportEvent.ProgressRequested(REPORT, "cs2024-final", "cs2024", "cs2023-3-1-1-01", "mofa", "3.1(1)(ア)", List.of()),
                new ReportEvent.ProgressRequested(REPORT, "cs2024-final", "cs2024", "cs2023-3-1-1-01", "mofa", "3.1(1)(ア)", List.of("cas",
                        "mofa")), new ReportEvent.ProgressRequestChanged(REPORT, "3.1(1)(イ)", List.of("mofa")),
                new ReportEvent.ProgressRequestDropped(REPORT, "担当でなくなった"),
                new ReportEvent.ProgressSubmitted(REPORT, BARE, HASH, Optional.empty(), Optional.empty(), List.of(), List.of()),
                new ReportEvent.ProgressSubmitted(REPORT, FULL, HASH, Optional.of(true), Optional.of("電話で聴取"), List.of(
                        new ReportEvent.Answer(0, "追記")), WARNINGS),
                new ReportEvent.ProgressCorrected(REPORT, BARE, HASH, Optional.empty(), Optional.empty(), List.of(), List.of()),
                new ReportEvent.ProgressCorrected(REPORT, FULL, HASH, Optional.of(true), Optional.of("電話で聴取"), List.of(
                        new ReportEvent.Answer(0, "追記")), WARNINGS), new ReportEvent.ProgressEndorsed(REPORT, HASH),
                new ReportEvent.ProgressWithdrawn(REPORT, HASH, Optional.empty()), new ReportEvent.ProgressWithdrawn(REPORT, HASH, Optional
                        .of("誤り")), new ReportEvent.ReportReopened(REPORT, DUE, "遅れ"), new ReportEvent.ProgressReturned(REPORT, HASH,
                                "根拠が必要です", List.of()),
                new ReportEvent.ProgressReturned(REPORT, HASH, "根拠が必要です", List.of(new ReportEvent.Comment("/results", "内訳を"))),
                new ReportEvent.ProgressAccepted(REPORT, HASH)));
    }

    @Test
    void the_topic_is_promised_exactly_what_intake_publishes() {
        ProducedEvents.mustBeAllOf("progress", RoundEvent.CODEC, ReportEvent.CODEC, MinistryEvent.CODEC);
    }
}
