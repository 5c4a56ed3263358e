package dev.shinchoku.intake.desk.web;

import java.util.List;

import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.web.Entered.EvidenceRow;
import dev.shinchoku.intake.desk.web.Entered.FileRow;
import dev.shinchoku.intake.desk.web.Entered.IndicatorRow;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.JointText;

/** What was submitted, as a form. */
final class ContentText {
    private ContentText() {}

    /** What a form starts with where nobody has a draft. */
    static Entered start(Sheet sheet) {
        return sheet.startsFrom().map(content -> form(content, sheet.version())).orElseGet(() -> nothing(sheet.version())).asking(sheet
                .rules().questions().indicators());
    }

    /** @param version of the report that it is written over */
    static Entered form(ProgressContent content, long version) {
        return new Entered(content.status().name(), content.results(), content.nextPlan(), content.indicators().stream().map(
                ContentText::row).toList(), content.evidence().stream().map(each -> new EvidenceRow(each.title(), each.url())).toList(),
                content.note().orElse(""), content.attachments().stream().map(file -> new FileRow(file.attachmentId(), file.fileName(), file
                        .title())).toList(), content.joint().map(JointText::results).orElse(""), content.joint().map(JointText::nextPlan)
                                .orElse(""), List.of(), "", version, 0, Entered.newKey());
    }

    private static Entered nothing(long version) {
        return new Entered("", "", "", List.of(), List.of(), "", List.of(), "", "", List.of(), "", version, 0, Entered.newKey());
    }

    private static IndicatorRow row(ProgressContent.Indicator indicator) {
        return new IndicatorRow(indicator.name(), indicator.unit().orElse(""), Numbers.shown(indicator.target()), Numbers.shown(indicator
                .actual()), indicator.asOf().map(Object::toString).orElse(""), indicator.targetChange().orElse(""));
    }
}
