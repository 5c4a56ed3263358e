package dev.shinchoku.intake.draft;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.intake.report.ReportId;

/**
 * What a ministry's people see when they open a report to write.
 *
 * @param version 0 as long as nobody has saved anything
 * @param saved who saved it; empty with version 0
 * @param basedOn version of the report that the text rests on
 * @param reportVersion as the report is now
 * @param startsFrom where the text of version 0 comes from
 */
public record SharedDraft(ReportId reportId, long version, Optional<Saved> saved, long basedOn, long reportVersion,
        Optional<Start> startsFrom, DraftContent content) {
    public record Saved(String by, Instant at) {}

    /** What a new draft starts from. */
    public enum Start {
        /** What was last submitted, or returned. */
        SUBMISSION, FORMER_ROUND, NOTHING
    }

    static SharedDraft of(Draft draft, long reportVersion) {
        return new SharedDraft(draft.reportId(), draft.version(), Optional.of(new Saved(draft.savedBy(), draft.savedAt())), draft.basedOn(),
                reportVersion, Optional.empty(), draft.content());
    }

    static SharedDraft unsaved(ReportId id, long reportVersion, Start start, DraftContent content) {
        return new SharedDraft(id, 0, Optional.empty(), reportVersion, reportVersion, Optional.of(start), content);
    }

    /** Whether something happened to the report that the writer had not seen. */
    public boolean isOutdated() {
        return basedOn < reportVersion;
    }
}
