package dev.shinchoku.intake.submission.web;

import java.time.Clock;

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
    private final Clock clock;

    Submitting(SubmittingProgress submitting, Clock clock) {
        this.submitting = submitting;
        this.clock = clock;
    }

    RecordedReport submit(Caller caller, String reportId, @Nullable String key, @Nullable String ifMatch, SubmissionRequest body) {
        ReportId id = VisibleReports.of(reportId, caller);
        return submitting.submit(id, body.toUpdate(), Request.of(caller, clock.instant(), key, ifMatch, "POST /reports/" + id
                + "/submissions", body));
    }
}
