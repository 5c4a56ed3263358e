package dev.shinchoku.intake.draft;

import java.util.Optional;

import dev.shinchoku.intake.report.ReportId;

/**
 * All drafts, at most one a report. What a call has written is on a majority's disk when it returns, and each write is one document's: of
 * several at once over the same version one is written, and the others are told so.
 */
public interface Drafts {
    Optional<Draft> load(ReportId reportId);

    /**
     * Writes the first draft of a report.
     *
     * @param draft its version is not looked at
     * @return as it was given a version; empty when there is a draft
     */
    Optional<Draft> begin(Draft draft);

    /**
     * Writes over a draft that still has the given draft's version.
     *
     * @return with the next version; empty when another version stands there, or none
     */
    Optional<Draft> replace(Draft draft);

    /** @return whether it was still that version, and is gone now */
    boolean discard(ReportId reportId, long version);

    /** Removes a draft that was submitted, unless somebody went on writing; may be called again. */
    default void submitted(ReportId reportId, long draftVersion) {
        discard(reportId, draftVersion);
    }
}
