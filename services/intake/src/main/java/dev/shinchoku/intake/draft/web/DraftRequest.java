package dev.shinchoku.intake.draft.web;

import dev.shinchoku.intake.draft.DraftContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A draft as somebody saves it.
 *
 * @param basedOn the version of the report that its writer has seen, as the draft's answer told it
 */
record DraftRequest(@NotNull(message = "is missing: send back what the draft's answer told, or the report's version") Long basedOn,
        @Valid @NotNull(message = "is missing") DraftContent content) {}
