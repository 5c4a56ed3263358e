package dev.shinchoku.intake.draft;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.intake.draft.DraftRefusal.Changed;
import dev.shinchoku.intake.draft.DraftRefusal.VersionIsMissing;
import dev.shinchoku.intake.draft.SharedDraft.Saved;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.problem.Problem.FieldError;
import dev.shinchoku.service.problem.Problems;
import org.springframework.stereotype.Service;

/**
 * Keeps one draft a report for all people of its ministry. Nothing is written over unseen: whoever has not seen the latest version is
 * told who saved what and when. The same save again is answered like the first.
 */
@Service
public class KeepingDrafts {
    private final Drafts drafts;
    private final ProgressReports reports;
    private final StartingDrafts starting;

    KeepingDrafts(Drafts drafts, ProgressReports reports, StartingDrafts starting) {
        this.drafts = drafts;
        this.reports = reports;
        this.starting = starting;
    }

    public SharedDraft read(ReportId id) {
        return read(id, asked(id));
    }

    /**
     * @param seen the version that the text was written over; needed where there is a draft
     * @throws DraftRefused when that is not the latest; nothing is stored then
     */
    public SharedDraft save(ReportId id, OptionalLong seen, Saved saved, long basedOn, DraftContent content) {
        RecordedReport report = asked(id);
        mustBeKnown(basedOn, report.version());
        Draft draft = new Draft(id, seen.orElse(0), saved.by(), saved.at(), basedOn, content);
        Optional<Draft> written = draft.version() == 0 ? drafts.begin(draft) : drafts.replace(draft);
        return SharedDraft.of(written.or(() -> sameAlready(draft)).orElseThrow(() -> refused(seen, read(id, report))), report.version());
    }

    /**
     * What is gone already may be discarded again.
     *
     * @throws DraftRefused when somebody went on writing; it stays then
     */
    public void discard(ReportId id, OptionalLong seen) {
        RecordedReport report = asked(id);
        boolean gone = seen.isPresent() && drafts.discard(id, seen.getAsLong()) || drafts.load(id).isEmpty();
        if (!gone) {
            throw refused(seen, read(id, report));
        }
    }

    private SharedDraft read(ReportId id, RecordedReport report) {
        return drafts.load(id).map(draft -> SharedDraft.of(draft, report.version())).orElseGet(() -> starting.of(id, report));
    }

    /** The answer to the first save may have been lost on its way. */
    private Optional<Draft> sameAlready(Draft draft) {
        return drafts.load(draft.reportId()).filter(stored -> stored.content().equals(draft.content()) && stored.savedBy().equals(draft
                .savedBy()) && stored.basedOn() == draft.basedOn());
    }

    private static DraftRefused refused(OptionalLong seen, SharedDraft now) {
        return new DraftRefused(seen.isPresent() ? new Changed(seen.getAsLong(), now) : new VersionIsMissing(now));
    }

    private static void mustBeKnown(long basedOn, long reportVersion) {
        if (basedOn < 0 || basedOn > reportVersion) {
            throw Problems.invalid(List.of(new FieldError("/basedOn", "must be the version of the report that the text rests on, at most %d"
                    .formatted(reportVersion)))).refuse();
        }
    }

    private RecordedReport asked(ReportId id) {
        RecordedReport recorded = reports.load(id);
        if (recorded.report() instanceof Known) {
            return recorded;
        }
        throw Problems.notFound("The report " + id).refuse();
    }
}
