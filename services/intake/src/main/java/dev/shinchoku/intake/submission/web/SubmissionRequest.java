package dev.shinchoku.intake.submission.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.attachment.NamingFiles.NamedFile;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.submission.ProgressUpdate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/**
 * A progress update as a ministry sends it.
 *
 * @param status how the measure stands
 * @param results 成果・進捗状況
 * @param nextPlan 次年度年次計画; left out where nothing is planned
 * @param onBehalfReason why the coordinating office submits for the ministry; left out by the ministry itself
 * @param draftVersion of the draft that this is; it goes with the submission, unless somebody went on writing
 */
record SubmissionRequest(@NotNull(message = "is missing: say how the measure stands") ProgressStatus status,
        @NotBlank(message = "is empty: say what was done") @Size(max = 20_000, message = "has more than 20,000 characters") String results,
        @Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String nextPlan,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull Indicator> indicators,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull Evidence> evidence,
        @Size(max = 5_000, message = "has more than 5,000 characters") @Nullable String note,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull File> attachments,
        @Valid @Nullable JointText joint,
        @Size(max = 5_000, message = "has more than 5,000 characters") @Nullable String onBehalfReason,
        @Size(max = 100, message = "has more than 100 entries") @Nullable List<@Valid @NotNull Answer> answers,
        @Min(value = 1, message = "must be the version of a draft that was saved") @Nullable Long draftVersion) {

    /**
     * @param unit as printed, such as 件 or %
     * @param asOf the day that the actual value is true of
     * @param targetChange why the target is another than in the former round
     */
    @Schema(name = "IndicatorRequest")
    record Indicator(@NotBlank(message = "is empty") @Size(max = 200, message = "has more than 200 characters") String name,
            @Size(max = 50, message = "has more than 50 characters") @Nullable String unit,
            @DecimalMin(value = "-1e15", message = "is out of range") @DecimalMax(value = "1e15", message = "is out of range") @Nullable Double target,
            @DecimalMin(value = "-1e15", message = "is out of range") @DecimalMax(value = "1e15", message = "is out of range") @Nullable Double actual,
            @Nullable LocalDate asOf,
            @Size(max = 2_000, message = "has more than 2,000 characters") @Nullable String targetChange) {}

    @Schema(name = "EvidenceRequest")
    record Evidence(@NotBlank(message = "is empty") @Size(max = 500, message = "has more than 500 characters") String title,
            @NotBlank(message = "is empty") @Size(max = 2_000, message = "has more than 2,000 characters") @URL(regexp = "https?://.*", message = "must be a URL with http or https") String url) {}

    /** A file that was handed in by {@code POST /attachments}. */
    @Schema(name = "AttachmentRequest")
    record File(@NotBlank(message = "is empty: name the attachmentId that you got for the file") String attachmentId,
            @NotBlank(message = "is empty: say what the file is") @Size(max = 500, message = "has more than 500 characters") String title) {}

    /** What all responsible ministries say together; the lead alone tells it. */
    @Schema(name = "JointTextRequest")
    record JointText(@Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String results,
            @Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String nextPlan) {}

    /** @param comment the place of the comment that is answered in the return, from 0 */
    @Schema(name = "AnswerRequest")
    record Answer(@NotNull(message = "is missing: name the comment that is answered, from 0") Integer comment,
            @NotBlank(message = "is empty") @Size(max = 2_000, message = "has more than 2,000 characters") String text) {}

    ProgressUpdate toUpdate() {
        return new ProgressUpdate(toContent(), listed(attachments).map(file -> new NamedFile(file.attachmentId(), file.title())).toList(),
                told(onBehalfReason), listed(answers).map(answer -> new ReportEvent.Answer(answer.comment(),
                        lines(answer.text()))).toList());
    }

    private ProgressContent toContent() {
        return new ProgressContent(status, lines(results), text(nextPlan), listed(indicators).map(SubmissionRequest::toContent).toList(),
                listed(evidence).map(item -> new ProgressContent.Evidence(item.title(), item.url())).toList(), told(note), List.of(),
                Optional
                        .ofNullable(joint).map(both -> new ProgressContent.JointText(text(both.results()), text(both.nextPlan()))));
    }

    private static ProgressContent.Indicator toContent(Indicator indicator) {
        return new ProgressContent.Indicator(indicator.name(), Optional.ofNullable(indicator.unit()), Optional.ofNullable(indicator
                .target()), Optional.ofNullable(indicator.actual()), Optional.ofNullable(indicator.asOf()), told(indicator.targetChange()));
    }

    private static <T> Stream<T> listed(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }

    private static Optional<String> told(@Nullable String text) {
        return Optional.ofNullable(text).filter(told -> !told.isBlank()).map(SubmissionRequest::lines);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : lines(text);
    }

    /** Lines end with a line feed, whatever they end with on the sender's machine. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
