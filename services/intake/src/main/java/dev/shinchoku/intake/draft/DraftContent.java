package dev.shinchoku.intake.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a submission will hold, filled in as far as it is: nothing is required, sizes are those of a submission. A list that is left out is
 * empty.
 */
public record DraftContent(Optional<ProgressStatus> status,
        Optional<@Size(max = 20_000, message = "has more than 20,000 characters") String> results,
        Optional<@Size(max = 20_000, message = "has more than 20,000 characters") String> nextPlan,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull DraftIndicator> indicators,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull DraftEvidence> evidence,
        Optional<@Size(max = 5_000, message = "has more than 5,000 characters") String> note,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull DraftFile> attachments,
        Optional<@Valid DraftJoint> joint,
        @Size(max = 100, message = "has more than 100 entries") @Nullable List<@Valid @NotNull DraftAnswer> answers) {
    static final DraftContent EMPTY = new DraftContent(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional
            .empty(), List.of(), Optional.empty(), List.of());

    public DraftContent {
        indicators = Objects.requireNonNullElse(indicators, List.of());
        evidence = Objects.requireNonNullElse(evidence, List.of());
        attachments = Objects.requireNonNullElse(attachments, List.of());
        answers = Objects.requireNonNullElse(answers, List.of());
    }

    public record DraftIndicator(Optional<@Size(max = 200, message = "has more than 200 characters") String> name,
            Optional<@Size(max = 50, message = "has more than 50 characters") String> unit,
            Optional<@DecimalMin(value = "-1e15", message = "is out of range") @DecimalMax(value = "1e15", message = "is out of range") Double> target,
            Optional<@DecimalMin(value = "-1e15", message = "is out of range") @DecimalMax(value = "1e15", message = "is out of range") Double> actual,
            Optional<LocalDate> asOf, Optional<@Size(max = 2_000, message = "has more than 2,000 characters") String> targetChange) {}

    public record DraftEvidence(Optional<@Size(max = 500, message = "has more than 500 characters") String> title,
            Optional<@Size(max = 2_000, message = "has more than 2,000 characters") String> url) {}

    /** A file that was handed in; a draft keeps it no longer than one that nothing names. */
    public record DraftFile(Optional<@Size(max = 100, message = "has more than 100 characters") String> attachmentId,
            Optional<@Size(max = 500, message = "has more than 500 characters") String> title) {}

    public record DraftJoint(Optional<@Size(max = 20_000, message = "has more than 20,000 characters") String> results,
            Optional<@Size(max = 20_000, message = "has more than 20,000 characters") String> nextPlan) {}

    /** @param comment the place of the comment that is answered in the return, from 0 */
    public record DraftAnswer(Optional<Integer> comment,
            Optional<@Size(max = 2_000, message = "has more than 2,000 characters") String> text) {}

    static DraftContent of(ProgressContent content) {
        return new DraftContent(Optional.of(content.status()), Optional.of(content.results()), Optional.of(content.nextPlan()), content
                .indicators().stream().map(DraftContent::of).toList(), content.evidence().stream().map(item -> new DraftEvidence(Optional
                        .of(item.title()), Optional.of(item.url()))).toList(), content.note(), content.attachments().stream().map(
                                file -> new DraftFile(Optional.of(file.attachmentId()), Optional.of(file.title()))).toList(), content
                                        .joint().map(both -> new DraftJoint(Optional.of(both.results()), Optional.of(both.nextPlan()))),
                List.of());
    }

    private static DraftIndicator of(ProgressContent.Indicator indicator) {
        return new DraftIndicator(Optional.of(indicator.name()), indicator.unit(), indicator.target(), indicator.actual(), indicator.asOf(),
                indicator.targetChange());
    }
}
