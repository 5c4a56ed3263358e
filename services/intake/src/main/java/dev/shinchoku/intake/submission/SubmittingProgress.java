package dev.shinchoku.intake.submission;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.attachment.NamingFiles;
import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.Finding.Severity;
import dev.shinchoku.intake.report.ContentHash;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReport;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.intake.report.ReportEvent.Warning;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.events.Request;
import org.springframework.stereotype.Service;

/** Submits progress the same way whether it came by API, in a batch, in a workbook or by a form: one key gets one answer by any of them. */
@Service
public class SubmittingProgress {
    private final HandlingReports handling;
    private final CheckingProgress checking;
    private final NamingFiles files;

    SubmittingProgress(HandlingReports handling, CheckingProgress checking, NamingFiles files) {
        this.handling = handling;
        this.checking = checking;
        this.files = files;
    }

    /**
     * When it returns, the update is in the log, with the warnings that the checks gave.
     *
     * @throws dev.shinchoku.intake.attachment.FileRefused when a file that it names cannot be named
     * @throws ChecksFailed when the content has errors; nothing is stored then
     * @throws dev.shinchoku.intake.report.ReportRefused when the rules of the report do not allow it, which is told before any error
     */
    public RecordedReport submit(ReportId id, ProgressUpdate update, Request request) {
        ProgressContent content = update.content().attaching(files.of(update.files(), id.ministry()));
        SubmitProgress command = new SubmitProgress(id, content, ContentHash.of(content), update.onBehalfReason(), update.answers());
        return handling.handle(command, onBehalf(id, request), (report, decided) -> checked(id, report, decided));
    }

    private ReportEvent checked(ReportId id, ProgressReport report, ReportEvent decided) {
        return report instanceof Known known && decided instanceof Update update ? checked(id, known, update) : decided;
    }

    private Update checked(ReportId id, Known report, Update update) {
        List<Finding> findings = checking.findings(id, report.asked(), update.content());
        List<Finding> errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new ChecksFailed(errors);
        }
        files.keep(update.content().attachments());
        return update.warned(findings.stream().map(finding -> new Warning(finding.code(), finding.field(), finding.values())).toList());
    }

    /** Whoever acts for a ministry without being of it is recorded as doing so. */
    private static Request onBehalf(ReportId id, Request request) {
        Actor actor = request.actor();
        return actor.ministry().isPresent() || !actor.has("coordinator")
                ? request
                : new Request(new Actor(actor.subject(), actor.ministry(), actor.roles(), Optional.of(id.ministry())), request.now(),
                        request
                                .idempotencyKey(), request.expectedVersion());
    }
}
