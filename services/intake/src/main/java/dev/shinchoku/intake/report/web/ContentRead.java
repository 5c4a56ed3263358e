package dev.shinchoku.intake.report.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param contentHash of the content that was read: what has changed since then is not accepted unseen */
record ContentRead(
        @NotNull(message = "is missing: name the contentHash that you read") @Pattern(regexp = "[0-9a-f]{64}", message = "must be the 64 hex digits of the contentHash that you read") String contentHash) {}
