package dev.shinchoku.intake.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
 */
record SubmissionRequest(@NotNull(message = "is missing: say how the measure stands") ProgressStatus status,
        @NotBlank(message = "is empty: say what was done") @Size(max = 20_000, message = "has more than 20,000 characters") String results,
        @Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String nextPlan,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull Indicator> indicators,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull Evidence> evidence,
        @Size(max = 5_000, message = "has more than 5,000 characters") @Nullable String note,
        @Valid @Nullable JointText joint) {

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

    /** What all responsible ministries say together; the lead alone tells it. */
    @Schema(name = "JointTextRequest")
    record JointText(@Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String results,
            @Size(max = 20_000, message = "has more than 20,000 characters") @Nullable String nextPlan) {}

    ProgressContent toContent() {
        return new ProgressContent(status, results, nextPlan == null ? "" : nextPlan,
                indicators == null ? List.of() : indicators.stream().map(SubmissionRequest::toContent).toList(),
                evidence == null
                        ? List.of()
                        : evidence.stream().map(item -> new ProgressContent.Evidence(item.title(), item.url())).toList(),
                Optional.ofNullable(note).filter(text -> !text.isBlank()), List.of(), Optional.ofNullable(joint).map(
                        SubmissionRequest::toJoint));
    }

    private static ProgressContent.JointText toJoint(JointText joint) {
        return new ProgressContent.JointText(joint.results() == null ? "" : joint.results(), joint.nextPlan() == null
                ? ""
                : joint
                        .nextPlan());
    }

    private static ProgressContent.Indicator toContent(Indicator indicator) {
        return new ProgressContent.Indicator(indicator.name(), Optional.ofNullable(indicator.unit()), Optional.ofNullable(indicator
                .target()),
                Optional.ofNullable(indicator.actual()), Optional.ofNullable(indicator.asOf()), Optional.ofNullable(indicator
                        .targetChange()).filter(text -> !text.isBlank()));
    }
}
