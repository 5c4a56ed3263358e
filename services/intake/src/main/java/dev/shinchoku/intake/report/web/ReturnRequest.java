package dev.shinchoku.intake.report.web;

import java.util.List;

import dev.shinchoku.intake.report.ReportEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A return as the coordinating office sends it. */
record ReturnRequest(
        @NotBlank(message = "is empty: tell the ministry why") @Size(max = 5_000, message = "has more than 5,000 characters") String reason,
        @Size(max = 100, message = "has more than 100 entries") @Nullable List<@Valid @NotNull Comment> comments) {

    /** @param field JSON pointer into the content, such as {@code /results} */
    @Schema(name = "CommentRequest")
    record Comment(
            @NotNull(message = "is missing") @Pattern(regexp = "(/(status|results|nextPlan|note|indicators|evidence)(/[0-9]+(/[a-z]+)?)?)?", message = "must point at a field of the submission, such as /results") String field,
            @NotBlank(message = "is empty") @Size(max = 2_000, message = "has more than 2,000 characters") String text) {}

    List<ReportEvent.Comment> toComments() {
        return comments == null
                ? List.of()
                : comments.stream().map(comment -> new ReportEvent.Comment(comment.field(), comment.text())).toList();
    }
}
