package dev.shinchoku.intake.report.web;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param until with its offset, as in 2025-05-16T17:00:00+09:00 */
record ReopeningRequest(
        @NotNull(message = "is missing: name an instant with its offset, as in 2025-05-16T17:00:00+09:00") OffsetDateTime until,
        @NotBlank(message = "is empty: say why") @Size(max = 5_000, message = "has more than 5,000 characters") String reason) {}
