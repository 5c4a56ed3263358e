package dev.shinchoku.intake.report.web;

import java.time.Clock;

import dev.shinchoku.intake.report.ContentHash;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Submits progress the same way whether it came alone or as a line of a batch: one key gets one answer by either. */
@Component
class Submitting {
    private final HandlingReports handling;
    private final Clock clock;

    Submitting(HandlingReports handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    RecordedReport submit(Caller caller, String reportId, @Nullable String key, @Nullable String ifMatch, SubmissionRequest body) {
        ReportId id = ReportController.visible(reportId, caller);
        caller.mustBe(Role.OFFICER);
        if (!caller.isOf(id.ministry())) {
            throw Problems.forbidden("Only an officer of %s may report for it.".formatted(id.ministry())).refuse();
        }
        ProgressContent content = body.toContent();
        SubmitProgress command = new SubmitProgress(id, content, ContentHash.of(content));
        return handling.handle(command, Request.of(caller, clock.instant(), key, ifMatch, "POST /reports/" + id + "/submissions", body));
    }
}
