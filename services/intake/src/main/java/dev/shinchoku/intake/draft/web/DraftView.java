package dev.shinchoku.intake.draft.web;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.intake.draft.DraftContent;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.draft.SharedDraft.Saved;
import dev.shinchoku.intake.draft.SharedDraft.Start;

/**
 * The draft that a ministry's people share.
 *
 * @param version 0 as long as nobody has saved anything; content is then the text to start from
 * @param basedOn version of the report that the text rests on
 * @param reportVersion as the report is now
 * @param outdated whether something happened to the report that the writer had not seen
 * @param startsFrom where the text of version 0 comes from
 */
record DraftView(String reportId, long version, Optional<String> savedBy, Optional<Instant> savedAt, long basedOn, long reportVersion,
        boolean outdated, Optional<Start> startsFrom, DraftContent content) {
    static DraftView of(SharedDraft draft) {
        return new DraftView(draft.reportId().toString(), draft.version(), draft.saved().map(Saved::by), draft.saved().map(Saved::at), draft
                .basedOn(), draft.reportVersion(), draft.isOutdated(), draft.startsFrom(), draft.content());
    }
}
