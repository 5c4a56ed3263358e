package dev.shinchoku.intake.workbook;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressContent.JointText;
import dev.shinchoku.intake.report.ProgressStatus;

/** What a row of a workbook says of a report: unlike a content it can be unfinished. */
public record Answer(Optional<ProgressStatus> status, String results, String nextPlan, String note, List<Indicator> indicators,
        List<Evidence> evidence) {
    public static final Answer NONE = new Answer(Optional.empty(), "", "", "", List.of(), List.of());

    /** A content as cells give it back, so that a row that nobody touched says what is said already. */
    public static Answer of(ProgressContent content) {
        return new Answer(Optional.of(content.status()), cell(content.results()), cell(content.nextPlan()), cell(content.note().orElse("")),
                content.indicators(), content.evidence());
    }

    /** A text as a cell gives it back: line ends as \n, and nothing blank around it. */
    public static String cell(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The content that a row with a status stands for; what a workbook has no cells for stays as it was. */
    ProgressContent toContent(ProgressStatus told, Optional<JointText> joint) {
        return new ProgressContent(told, results, nextPlan, indicators, evidence, Optional.of(note).filter(text -> !text.isEmpty()), List
                .of(), joint);
    }

    public Answer with(List<Indicator> others) {
        return new Answer(status, results, nextPlan, note, List.copyOf(others), evidence);
    }
}
