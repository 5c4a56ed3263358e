package dev.shinchoku.intake.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.shinchoku.intake.desk.web.Entered.EvidenceRow;
import dev.shinchoku.intake.desk.web.Entered.FileRow;
import dev.shinchoku.intake.desk.web.Entered.IndicatorRow;
import dev.shinchoku.intake.draft.DraftContent;
import dev.shinchoku.intake.draft.DraftContent.DraftAnswer;
import dev.shinchoku.intake.draft.DraftContent.DraftEvidence;
import dev.shinchoku.intake.draft.DraftContent.DraftFile;
import dev.shinchoku.intake.draft.DraftContent.DraftIndicator;
import dev.shinchoku.intake.draft.DraftContent.DraftJoint;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.ProgressStatus;
import org.jspecify.annotations.Nullable;

/** A form as a draft, and a draft as a form. A draft holds no number and no day that cannot be read. */
final class DraftText {
    private DraftText() {}

    static DraftContent of(Entered form) {
        return new DraftContent(Arrays.stream(ProgressStatus.values()).filter(each -> each.name().equals(form.status())).findFirst(), told(
                form.results()), told(form.nextPlan()), form.indicators().stream().map(DraftText::indicator).toList(), form.evidence()
                        .stream().map(row -> new DraftEvidence(told(row.title()), told(row.url()))).toList(), told(form.note()), form
                                .files().stream().map(row -> new DraftFile(told(row.attachmentId()), told(row.title()))).toList(), joint(
                                        form), answers(form));
    }

    /** @param fileNames by attachment id; empty for a file that is gone */
    static Entered form(SharedDraft draft, UnaryOperator<String> fileNames) {
        DraftContent content = draft.content();
        return new Entered(content.status().map(Enum::name).orElse(""), text(content.results()), text(content.nextPlan()), listed(content
                .indicators()).stream().map(DraftText::row).toList(), listed(content.evidence()).stream().map(each -> new EvidenceRow(text(
                        each
                                .title()), text(each.url()))).toList(), text(content.note()), files(content, fileNames), text(content
                                        .joint()
                                        .flatMap(DraftJoint::results)), text(content.joint().flatMap(DraftJoint::nextPlan)), answers(
                                                content), "",
                draft.reportVersion(), draft.version(), Entered.newKey());
    }

    private static DraftIndicator indicator(IndicatorRow row) {
        return new DraftIndicator(told(row.name()), told(row.unit()), number(row.target()), number(row.actual()), day(row.asOf()), told(row
                .targetChange()));
    }

    private static IndicatorRow row(DraftIndicator indicator) {
        return new IndicatorRow(text(indicator.name()), text(indicator.unit()), Numbers.shown(indicator.target()), Numbers.shown(indicator
                .actual()), indicator.asOf().map(LocalDate::toString).orElse(""), text(indicator.targetChange()));
    }

    private static List<FileRow> files(DraftContent content, UnaryOperator<String> fileNames) {
        return listed(content.attachments()).stream().flatMap(file -> file.attachmentId().map(id -> new FileRow(id, fileNames.apply(id),
                text(file
                        .title()))).stream()).filter(row -> !row.fileName().isEmpty()).toList();
    }

    private static Optional<DraftJoint> joint(Entered form) {
        return Optional.of(new DraftJoint(told(form.jointResults()), told(form.jointNextPlan()))).filter(joint -> joint.results()
                .isPresent() || joint.nextPlan().isPresent());
    }

    private static List<DraftAnswer> answers(Entered form) {
        return IntStream.range(0, form.answers().size()).filter(i -> !form.answers().get(i).isEmpty()).mapToObj(i -> new DraftAnswer(
                Optional.of(i), told(form.answers().get(i)))).toList();
    }

    private static List<String> answers(DraftContent content) {
        int last = listed(content.answers()).stream().flatMap(answer -> answer.comment().stream()).filter(place -> place < 100).mapToInt(
                Integer::intValue).max().orElse(-1);
        return IntStream.rangeClosed(0, last).mapToObj(i -> text(listed(content.answers()).stream().filter(answer -> answer.comment()
                .filter(
                        place -> place == i).isPresent()).findFirst().flatMap(DraftAnswer::text))).toList();
    }

    private static Optional<Double> number(String typed) {
        OptionalDouble number = Numbers.typed(typed);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> told(String text) {
        return Optional.of(text).filter(told -> !told.isEmpty());
    }

    private static String text(Optional<String> told) {
        return told.orElse("");
    }

    private static <T> List<T> listed(@Nullable List<T> items) {
        return Objects.requireNonNullElse(items, List.of());
    }
}
