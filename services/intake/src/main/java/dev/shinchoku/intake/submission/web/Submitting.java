package dev.shinchoku.intake.submission.web;

import java.time.Clock;

import dev.shinchoku.intake.draft.Drafts;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.intake.submission.SubmittingProgress;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A submission as a call, alone or as a line of a batch. */
@Component
class Submitting {
    private final SubmittingProgress submitting;
    private final Drafts drafts;
    private final Clock clock;

    Submitting(SubmittingProgress submitting, Drafts drafts, Clock clock) {
        this.submitting = submitting;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The draft goes after the event is in the log; whoever dies in between leaves one too many, and the same call again removes it. */
    RecordedReport submit(Caller caller, String reportId, @Nullable String key, @Nullable String ifMatch, SubmissionRequest body) {
        ReportId id = VisibleReports.of(reportId, caller);
        RecordedReport submitted = submitting.submit(id, body.toUpdate(), Request.of(caller, clock.instant(), key, ifMatch, "POST /reports/"
                + id
                + "/submissions", body));
        if (body.draftVersion() != null) {
            drafts.submitted(id, body.draftVersion());
        }
        return submitted;
    }
}
