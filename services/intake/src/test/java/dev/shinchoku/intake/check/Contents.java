package dev.shinchoku.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.question.Questions.AskedIndicator;
import dev.shinchoku.intake.question.Questions.Question;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressStatus;

/** Contents and circumstances for checks: a sound content, and what differs from it. */
final class Contents {
    static final LocalDate TODAY = LocalDate.of(2024, 11, 25);
    static final ProgressContent SOUND = ProgressContent.of(ProgressStatus.ON_TRACK, "協議を7回行った。", "引き続き協議する。");

    private Contents() {}

    static Circumstances usual() {
        return new Circumstances(Questions.USUAL, 2024, Optional.empty(), false, TODAY);
    }

    static Circumstances asking(Question... fields) {
        return new Circumstances(new Questions(List.of(fields), List.of()), 2024, Optional.empty(), false, TODAY);
    }

    static Circumstances asking(AskedIndicator... indicators) {
        return new Circumstances(new Questions(Questions.USUAL.fields(), List.of(indicators)), 2024, Optional.empty(), false, TODAY);
    }

    static Circumstances after(ProgressContent former) {
        return new Circumstances(Questions.USUAL, 2024, Optional.of(former), false, TODAY);
    }

    static Circumstances leading() {
        return new Circumstances(Questions.USUAL, 2024, Optional.empty(), true, TODAY);
    }

    static Question required(Field field) {
        return new Question(field, true, Optional.empty());
    }

    static Question atMost(int characters, Field field) {
        return new Question(field, false, Optional.of(characters));
    }

    static Indicator indicator(String name, String unit, Double target, Double actual) {
        return new Indicator(name, Optional.of(unit).filter(text -> !text.isEmpty()), Optional.ofNullable(target), Optional.ofNullable(
                actual), Optional.empty(), Optional.empty());
    }

    static Indicator explained(Indicator i, String change) {
        return new Indicator(i.name(), i.unit(), i.target(), i.actual(), i.asOf(), Optional.of(change));
    }

    static Indicator asOf(Indicator i, LocalDate day) {
        return new Indicator(i.name(), i.unit(), i.target(), i.actual(), Optional.of(day), i.targetChange());
    }

    static ProgressContent with(Indicator... indicators) {
        return new ProgressContent(SOUND.status(), SOUND.results(), SOUND.nextPlan(), List.of(indicators), List.of(), Optional.empty(), List
                .of(), Optional.empty());
    }

    static ProgressContent standing(ProgressContent c, ProgressStatus status) {
        return new ProgressContent(status, c.results(), c.nextPlan(), c.indicators(), c.evidence(), c.note(), c.attachments(), c.joint());
    }

    static ProgressContent noted(ProgressContent c, String note) {
        return new ProgressContent(c.status(), c.results(), c.nextPlan(), c.indicators(), c.evidence(), Optional.of(note), c.attachments(),
                c
                        .joint());
    }

    static ProgressContent joint(ProgressContent c, String results) {
        return new ProgressContent(c.status(), c.results(), c.nextPlan(), c.indicators(), c.evidence(), c.note(), c.attachments(), Optional
                .of(new ProgressContent.JointText(results, "")));
    }
}
