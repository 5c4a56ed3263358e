package dev.shinchoku.intake.report.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Decisions on many reports, as the coordinating office sends them. */
final class ManyDecisions {
    static final int MOST = 500;

    private ManyDecisions() {}

    /** A decision on one of them. */
    sealed interface One {
        String reportId();

        /** The ETag of the report that was read, as in {@code "\"3\""}: refused when the report has changed since then. */
        @Nullable
        String ifMatch();
    }

    record Acceptances(
            @NotNull(message = "is missing: name the reports") @Size(min = 1, max = MOST, message = "must have 1 to 500 entries") List<@Valid @NotNull Acceptance> items) {}

    record Returns(
            @NotNull(message = "is missing: name the reports") @Size(min = 1, max = MOST, message = "must have 1 to 500 entries") List<@Valid @NotNull Return> items) {}

    /** @param contentHash of the content that was read: what has changed since then is not accepted unseen */
    @Schema(name = "AcceptanceItem")
    record Acceptance(@NotBlank(message = "is missing: name the report") String reportId,
            @NotNull(message = "is missing: name the contentHash that you read") @Pattern(regexp = "[0-9a-f]{64}", message = "must be the 64 hex digits of the contentHash that you read") String contentHash,
            @Nullable String ifMatch) implements One {
        ContentRead content() {
            return new ContentRead(contentHash);
        }
    }

    @Schema(name = "ReturnItem")
    record Return(@NotBlank(message = "is missing: name the report") String reportId,
            @NotBlank(message = "is empty: tell the ministry why") @Size(max = 5_000, message = "has more than 5,000 characters") String reason,
            @Size(max = 100, message = "has more than 100 entries") @Nullable List<ReturnRequest.@Valid @NotNull Comment> comments,
            @Nullable String ifMatch) implements One {
        ReturnRequest content() {
            return new ReturnRequest(reason, comments);
        }
    }
}
