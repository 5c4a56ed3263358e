package dev.shinchoku.intake.report.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason for the record; may be left out */
record WithdrawalRequest(@Size(max = 5_000, message = "has more than 5,000 characters") @Nullable String reason) {}
